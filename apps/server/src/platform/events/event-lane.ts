import { ok } from '@cartie/kernel'
import type { Ctx } from '../context/ctx.ts'
import { eventQueue, type Transact } from '../context/transact.ts'
import type { WorkspaceId } from '../db/database.ts'
import type { FinishTasks, HeldLane, LaneHandler, LaneOutcome } from '../lanes/lane.ts'
import type { Subscription } from './subscription.ts'

type Task = NonNullable<(typeof eventQueue)['__payload']>

/** Runs subscriptions: one lane per subscription and subject, each task in a transaction that also ends it. */
export function eventLane(subscriptions: readonly Subscription[], transact: () => Transact): LaneHandler {
  const byName = new Map(subscriptions.map((subscription) => [subscription.name, subscription]))
  return {
    queue: eventQueue,
    lanes: 16,
    perLane: 1,
    concurrency: 2,
    leaseMs: 60_000,
    maxFailures: 12,
    handle: async (lanes, finish): Promise<LaneOutcome> => {
      // @NOTE only this file's queue leads here, so the payloads are its own.
      const outcomes = await Promise.allSettled(
        lanes.map((lane) => handleOne(byName, transact(), lane as HeldLane<Task>, finish)),
      )
      return {
        failed: outcomes.flatMap((outcome, index) =>
          outcome.status === 'rejected' ? [{ key: lanes[index]?.key ?? '', reason: String(outcome.reason) }] : [],
        ),
      }
    },
  }
}

async function handleOne(
  byName: Map<string, Subscription>,
  transact: Transact,
  lane: HeldLane<Task>,
  finish: FinishTasks,
): Promise<void> {
  const task = lane.tasks[0]
  if (!task) return
  const { subscription: name, happened } = task.payload
  const subscription = byName.get(name)
  if (!subscription) throw new Error(`no subscription is called ${name}`)
  // @NOTE the id was written by transact() of this very workspace.
  const workspaceId = happened.workspaceId as WorkspaceId
  await transact({ workspaceId, actor: { kind: 'system', part: name } }, async (ctx: Ctx) => {
    await subscription.handle(ctx, { ...happened, at: new Date(happened.at) })
    await finish(ctx.db, [{ key: lane.key, count: 1 }])
    return ok(undefined)
  })
}
