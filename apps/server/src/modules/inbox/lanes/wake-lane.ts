import { ok } from '@cartie/kernel'
import type { Transact } from '../../../platform/context/transact.ts'
import type { FinishTasks, HeldLane, LaneHandler, LaneOutcome } from '../../../platform/lanes/lane.ts'
import { wakeConversation } from '../../messaging/index.ts'
import { wakeQueue } from './wake-queue.ts'

type Task = NonNullable<(typeof wakeQueue)['__payload']>

/** Brings conversations back whose hour has come, each in a transaction that also ends its task. */
export function wakeLane(transact: Transact): LaneHandler {
  return {
    queue: wakeQueue,
    lanes: 16,
    perLane: 1,
    concurrency: 1,
    leaseMs: 60_000,
    maxFailures: 12,
    handle: async (lanes, finish): Promise<LaneOutcome> => {
      // @NOTE only snooze.ts adds to this queue, so the payloads are its own.
      const outcomes = await Promise.allSettled(lanes.map((lane) => wake(lane as HeldLane<Task>, finish, transact)))
      return {
        failed: outcomes.flatMap((outcome, index) =>
          outcome.status === 'rejected' ? [{ key: lanes[index]?.key ?? '', reason: String(outcome.reason) }] : [],
        ),
      }
    },
  }
}

async function wake(lane: HeldLane<Task>, finish: FinishTasks, transact: Transact): Promise<void> {
  const task = lane.tasks[0]
  if (!task) return
  const { w: workspaceId, c: conversationId } = task.payload
  await transact({ workspaceId, actor: { kind: 'system', part: 'inbox.wake' } }, async (ctx) => {
    await wakeConversation(ctx, conversationId)
    await finish(ctx.db, [{ key: lane.key, count: 1 }])
    return ok(undefined)
  })
}
