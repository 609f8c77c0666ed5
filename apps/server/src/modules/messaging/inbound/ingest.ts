import type { Database } from '../../../platform/db/database.ts'
import type { Log } from '../../../platform/log/log.ts'
import type { Account, AccountId } from '../domain/account.ts'
import type { ChannelAdapter } from '../ports.ts'
import { ingestUpdates, toStorable, type RawUpdate } from '../store/updates.ts'
import type { HandleAtOnce } from './handle-at-once.ts'
import { inboundQueue } from './inbound-queue.ts'

/** The door. Resolves when the updates are durably stored, which is when they may be acknowledged. Duplicates are stored once. */
export interface Ingest {
  (account: Account, updates: readonly unknown[]): Promise<void>
}

export type IngestParts = {
  readonly database: Database
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly log: Log
  readonly now: () => Date
  readonly nudge: (queues: readonly string[]) => void
  /** Stores updates and handles them in one transaction; null in a process that leaves work to others, or where it waits to be drained. */
  readonly handleAtOnce: HandleAtOnce | null
  /** This process does not work lanes: others must be told. */
  readonly announces: boolean
  readonly onStored: (account: Account, count: number) => void
}

type Waiting = {
  readonly updates: readonly RawUpdate[]
  readonly done: () => void
  readonly fail: (error: unknown) => void
}

/** Batches of one account that are under way at the same time, and how many updates each may take. */
const batchesAtOnce = 1
const batchSize = 200

/**
 * Micro-batches: what arrives while a batch is under way goes into the next one, with one commit for all. Updates of one chat are handled in the
 * order they arrived: a chat is in one batch at a time.
 */
export function createIngest(parts: IngestParts): Ingest {
  const doors = new Map<AccountId, Door>()
  return (account, updates) => {
    const adapter = parts.adapters.get(account.kind)
    const routed = updates.flatMap((payload): RawUpdate[] => {
      const route = adapter?.route(payload)
      if (!route) return []
      return [{ updateKey: route.updateKey, laneKey: `${account.id}:${route.laneKey}`, payload: toStorable(payload) }]
    })
    if (routed.length === 0) return Promise.resolve()
    const door = doors.get(account.id) ?? createDoor(parts)
    doors.set(account.id, door)
    return door(account, routed)
  }
}

type Door = (account: Account, updates: readonly RawUpdate[]) => Promise<void>

function createDoor(parts: IngestParts): Door {
  let waiting: Waiting[] = []
  let running = 0
  const busy = new Set<string>()

  /** The first of what waits whose chats nobody is busy with, each chat in its order. */
  const nextBatch = (): Waiting[] => {
    const blocked = new Set(busy)
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    let size = 0
    for (const each of waiting) {
      const isFree = size < batchSize && each.updates.every(({ laneKey }) => !blocked.has(laneKey))
      if (isFree) {
        batch.push(each)
        size += each.updates.length
      } else {
        rest.push(each)
        for (const { laneKey } of each.updates) blocked.add(laneKey)
      }
    }
    waiting = rest
    return batch
  }
  const pump = (account: Account): void => {
    while (running < batchesAtOnce) {
      const batch = nextBatch()
      if (batch.length === 0) return
      const updates = batch.flatMap((each) => each.updates)
      for (const { laneKey } of updates) busy.add(laneKey)
      running += 1
      void work(account, batch, updates)
    }
  }
  const work = async (account: Account, batch: readonly Waiting[], updates: readonly RawUpdate[]): Promise<void> => {
    try {
      parts.onStored(account, await take(account, updates, parts))
      for (const { done } of batch) done()
    } catch (error) {
      for (const { fail } of batch) fail(error)
    } finally {
      for (const { laneKey } of updates) busy.delete(laneKey)
      running -= 1
      pump(account)
    }
  }
  return (account, updates) =>
    new Promise<void>((done, fail) => {
      waiting.push({ updates, done, fail })
      pump(account)
    })
}

/** Handles updates at once where this process may; what breaks on the way is stored for the lanes, which try again. Answers how many were new. */
async function take(account: Account, updates: readonly RawUpdate[], parts: IngestParts): Promise<number> {
  if (parts.handleAtOnce) {
    try {
      return await parts.handleAtOnce(account, updates)
    } catch (error) {
      parts.log.warn({ err: error, accountId: account.id, updates: updates.length }, 'updates are left to the lanes')
    }
  }
  const where = {
    workspaceId: account.workspaceId,
    accountId: account.id,
    announces: parts.announces,
    now: parts.now(),
  }
  const stored = await ingestUpdates(parts.database.pool, where, updates)
  if (stored > 0) parts.nudge([inboundQueue.name])
  return stored
}
