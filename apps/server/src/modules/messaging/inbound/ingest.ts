import type { Database } from '../../../platform/db/database.ts'
import type { Account } from '../domain/account.ts'
import type { ChannelAdapter } from '../ports.ts'
import { ingestUpdates, type RawUpdate } from '../store/updates.ts'
import { inboundQueue } from './inbound-queue.ts'

/** The door. Resolves when the updates are durably stored, which is when they may be acknowledged. Duplicates are stored once. */
export interface Ingest {
  (account: Account, updates: readonly unknown[]): Promise<void>
}

type Waiting = {
  readonly updates: readonly RawUpdate[]
  readonly done: () => void
  readonly fail: (error: unknown) => void
}

export type IngestParts = {
  readonly database: Database
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly now: () => Date
  readonly nudge: (queues: readonly string[]) => void
  /** This process does not work lanes: others must be told. */
  readonly announces: boolean
  readonly onStored: (account: Account, count: number) => void
}

/**
 * Micro-batches: what arrives while a statement is in flight goes into the next one, with one commit for all.
 * Updates of one account are stored in the order they arrived.
 */
export function createIngest(parts: IngestParts): Ingest {
  const queues = new Map<string, { waiting: Waiting[]; isBusy: boolean }>()

  const pump = async (account: Account): Promise<void> => {
    const queue = queues.get(account.id)
    if (!queue || queue.isBusy) return
    queue.isBusy = true
    while (queue.waiting.length > 0) {
      const batch = queue.waiting.splice(0, 500)
      try {
        const { announces, now } = parts
        const where = { workspaceId: account.workspaceId, accountId: account.id, announces, now: now() }
        const stored = await ingestUpdates(
          parts.database.pool,
          where,
          batch.flatMap(({ updates }) => updates),
        )
        if (stored > 0) parts.nudge([inboundQueue.name])
        parts.onStored(account, stored)
        for (const { done } of batch) done()
      } catch (error) {
        for (const { fail } of batch) fail(error)
      }
    }
    queue.isBusy = false
  }

  return (account, updates) => {
    const adapter = parts.adapters.get(account.kind)
    const routed = updates.flatMap((payload) => {
      const route = adapter?.route(payload)
      return route ? [{ updateKey: route.updateKey, laneKey: `${account.id}:${route.laneKey}`, payload }] : []
    })
    if (routed.length === 0) return Promise.resolve()
    const queue = queues.get(account.id) ?? { waiting: [], isBusy: false }
    queues.set(account.id, queue)
    return new Promise<void>((done, fail) => {
      queue.waiting.push({ updates: routed, done, fail })
      void pump(account)
    })
  }
}
