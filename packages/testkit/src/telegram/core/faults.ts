import { randomUUID } from 'node:crypto'
import type { World } from './world.ts'

/** Something to go wrong with calls that match; the first fault that fits is used. */
export type Fault = FaultKind & {
  readonly id: string
  readonly method: string | null
  readonly botId: number | null
  readonly chatId: number | string | null
  /** Matching calls let through first. */
  skip: number
  /** How many calls it still spoils; null for all of them. */
  left: number | null
}

export type FaultKind =
  /** The call waits before it is looked at. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The call takes effect at once, its answer comes late. */
  | { readonly kind: 'delay-after'; readonly ms: number }
  /** An error instead of an effect; `body` is sent as it is, as a proxy would. */
  | { readonly kind: 'status'; readonly status: number; readonly description?: string; readonly body?: string }
  /** The effect, then an error. */
  | { readonly kind: 'status-after'; readonly status: number; readonly body?: string }
  /** The connection is cut before the effect. */
  | { readonly kind: 'cut-before' }
  /** The effect, then the connection is cut. */
  | { readonly kind: 'cut-after' }
  | { readonly kind: 'retry-after'; readonly seconds: number }

export type NewFault = FaultKind & {
  readonly method?: string
  readonly botId?: number
  readonly chatId?: number | string
  readonly skip?: number
  /** 1 when left out. */
  readonly times?: number | 'always'
}

export function addFault(world: World, fault: NewFault): string {
  const { method = null, botId = null, chatId = null, skip = 0, times = 1, ...kind } = fault
  const id = randomUUID()
  world.faults.push({ ...kind, id, method, botId, chatId, skip, left: times === 'always' ? null : times })
  return id
}

export function removeFaults(world: World, id?: string): void {
  for (let index = world.faults.length - 1; index >= 0; index--)
    if (id === undefined || world.faults[index]?.id === id) world.faults.splice(index, 1)
}

/** The faults this call meets, counted as used: any delays, and one more besides. */
export function faultsFor(world: World, method: string, botId: number, chatId: unknown): readonly Fault[] {
  if (world.faults.length === 0) return []
  const met: Fault[] = []
  // oxlint-disable-next-line unicorn/no-useless-spread -- a used fault leaves the array while it is walked
  for (const fault of [...world.faults]) {
    if (fault.method !== null && fault.method !== method) continue
    if (fault.botId !== null && fault.botId !== botId) continue
    if (fault.chatId !== null && String(fault.chatId) !== String(chatId)) continue
    if (fault.kind !== 'delay' && met.some((other) => other.kind !== 'delay')) continue
    if (fault.skip > 0) {
      fault.skip--
      continue
    }
    met.push(fault)
    if (fault.left !== null && --fault.left <= 0) world.faults.splice(world.faults.indexOf(fault), 1)
  }
  return met
}
