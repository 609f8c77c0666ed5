import type { Ctx } from '../../../platform/context/ctx.ts'
import { holdTasks } from '../../../platform/lanes/lane-store.ts'
import type { Handover, HeldLane } from '../../../platform/lanes/lane.ts'
import type { Account, DeliveryId } from '../domain/account.ts'
import type { Thread } from '../domain/thread.ts'
import type { Accounts, ChannelAdapter } from '../ports.ts'
import type { NewDelivery, OpenDelivery } from '../store/deliveries.ts'
import { admit } from './admit.ts'
import { deliverQueue, type DeliverTask } from './deliver-queue.ts'
import { settleWithoutCall } from './settle.ts'

/** A delivery about to be written, with the thread it goes to and the lane it waits in. */
export type QueuedDelivery = NewDelivery & { readonly lane: string; readonly thread: Thread }
/** A call that its own transaction has announced already: it may be made as soon as that has committed. */
export type Begun = { readonly delivery: OpenDelivery; readonly account: Account }
export type BegunLanes = WeakMap<HeldLane, Begun>

/**
 * Sends what a transaction says right after its commit: the transaction leases the lanes that are free, takes their share
 * of the budget and writes their first delivery as being sent. A crash in between leaves what a crash before any call
 * leaves: a delivery whose fate is unknown.
 */
export interface HeadStart {
  /** Queues deliveries that may go at once; answers those to be written as being sent. */
  take(ctx: Ctx, deliveries: readonly QueuedDelivery[]): Promise<ReadonlySet<DeliveryId>>
  /** The transaction has committed. */
  go(): void
}

export type HeadStartParts = {
  readonly accounts: Accounts
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly begun: BegunLanes
}

/** For one transaction. */
export function createHeadStart(handover: Handover, parts: HeadStartParts): HeadStart {
  const lanes: HeldLane<DeliverTask>[] = []
  return {
    async take(ctx, deliveries) {
      const tasks = deliveries.map(({ id, lane, priority }) => {
        return { key: lane, payload: { w: ctx.workspaceId, d: id }, priority }
      })
      const held = await holdTasks(ctx.db.$client, { queue: deliverQueue.name, now: ctx.now, ...handover }, tasks)
      const asking: (Begun & { readonly run: HeldLane })[] = []
      for (const [key, group] of Map.groupBy(deliveries, ({ lane }) => lane)) {
        if (!held.has(key)) continue
        const lane = {
          key,
          failures: 0,
          tasks: group.map(({ id }) => ({ id: 0, payload: { w: ctx.workspaceId, d: id }, createdAt: ctx.now })),
        }
        lanes.push(lane)
        const first = group[0] && (await toBegun(group[0], parts))
        if (first) asking.push({ ...first, run: lane })
      }
      const { admitted } = await admit(ctx, asking, parts)
      for (const { run, delivery, account } of admitted) parts.begun.set(run, { delivery, account })
      return new Set(admitted.map(({ delivery }) => delivery.id))
    },
    go: () => {
      if (lanes.length > 0) handover.give(lanes)
    },
  }
}

/** The call a delivery needs; null where it can be settled without, which the lane does. */
async function toBegun({ thread, ...delivery }: QueuedDelivery, { accounts }: HeadStartParts): Promise<Begun | null> {
  const { externalId, kind, context, isReachable } = thread
  const open: OpenDelivery = { ...delivery, attempts: [], externalId, kind, context, isReachable }
  const account = await accounts.get(delivery.accountId)
  return account && settleWithoutCall(open, account) === null ? { delivery: open, account } : null
}
