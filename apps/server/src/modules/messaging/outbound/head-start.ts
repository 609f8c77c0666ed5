import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Handover, HeldLane, LaneTask } from '../../../platform/lanes/lane.ts'
import type { Account, AccountId, DeliveryId } from '../domain/account.ts'
import { costOf } from '../domain/delivery.ts'
import { rateOf } from '../domain/rate.ts'
import type { Thread } from '../domain/thread.ts'
import type { ChannelAdapter } from '../ports.ts'
import { queueDeliveries, type NewDelivery, type OpenDelivery } from '../store/deliveries.ts'
import type { DeliverTask } from './deliver-queue.ts'
import type { Allowances, Bucket } from './allowance.ts'
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
  /** Something will be said by these accounts, so much: their budgets are asked meanwhile. */
  foresee(ctx: Ctx, accounts: readonly Account[]): Promise<void>
  /** Writes deliveries that may go at once, in one statement that is sent before this returns. */
  queue(ctx: Ctx, deliveries: readonly QueuedDelivery[]): Promise<void>
  /** The transaction has committed. */
  go(): void
}

export type HeadStartParts = {
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly allowances: Allowances
  readonly begun: BegunLanes
}

/** For one transaction. */
export function createHeadStart(handover: Handover, parts: HeadStartParts): HeadStart {
  const accounts = new Map<AccountId, Account>()
  const lanes: HeldLane<DeliverTask>[] = []
  return {
    async foresee(ctx, given) {
      for (const account of given) accounts.set(account.id, account)
      const byAccount = Map.groupBy(given, ({ id }) => id)
      await Promise.all(
        [...byAccount.values()].map(async (each) => {
          const bucket = each[0] && bucketOf(ctx, each[0], parts.adapters)
          if (bucket) await parts.allowances.ask(bucket, [each.length])
        }),
      )
    },
    async queue(ctx, deliveries) {
      const byLane = Map.groupBy(deliveries, ({ lane }) => lane)
      const calls = new Map<string, Begun>()
      for (const [lane, [first]] of byLane) {
        const account = first && accounts.get(first.accountId)
        const call = account && toBegun(ctx, { first, account }, parts)
        if (call) calls.set(lane, call)
      }
      const rows = deliveries.map((delivery) => {
        const { id, accountId, conversationId, messageId, act, priority, lane } = delivery
        return {
          id,
          accountId,
          conversationId,
          messageId,
          act,
          priority,
          lane,
          begins: calls.get(lane)?.delivery.id === id,
        }
      })
      for (const key of await queueDeliveries(ctx, handover, rows)) {
        const tasks = (byLane.get(key) ?? []).map(({ id }) => toTask(ctx, id))
        const lane = { key, lease: handover.lease, failures: 0, tasks }
        lanes.push(lane)
        const call = calls.get(key)
        if (call) parts.begun.set(lane, call)
      }
    },
    go: () => {
      if (lanes.length > 0) handover.give(lanes)
    },
  }
}

function bucketOf(ctx: Ctx, account: Account, adapters: HeadStartParts['adapters']): Bucket | null {
  const rate = rateOf(adapters.get(account.kind)?.abilities)
  return rate && { workspaceId: ctx.workspaceId, accountId: account.id, scope: 'account', rate }
}

const toTask = (ctx: Ctx, id: DeliveryId): LaneTask<DeliverTask> => ({
  id: 0,
  payload: { w: ctx.workspaceId, d: id },
  createdAt: ctx.now,
})

/**
 * The call a delivery begins with; null where it can be settled without, where the budget does not last, or where a group's own budget is asked
 * first: all that is the lane's work.
 */
function toBegun(
  ctx: Ctx,
  { first, account }: { first: QueuedDelivery; account: Account },
  { adapters, allowances }: HeadStartParts,
): Begun | null {
  const { thread, lane: _, ...delivery } = first
  const { externalId, kind, context, isReachable } = thread
  const open: OpenDelivery = { ...delivery, attempts: [], externalId, kind, context, isReachable }
  if (settleWithoutCall(open, account) !== null) return null
  const cost = costOf(delivery.act)
  const bucket = bucketOf(ctx, account, adapters)
  if (cost === 0 || !bucket) return { delivery: open, account }
  const hasGroupBudget = kind !== 'private' && adapters.get(account.kind)?.abilities.perGroupMinute != null
  return !hasGroupBudget && allowances.spend(bucket, cost) ? { delivery: open, account } : null
}
