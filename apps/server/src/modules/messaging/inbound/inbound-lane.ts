import type { WorkspaceId } from '../../../platform/db/database.ts'
import type { FinishTasks, HeldLane, LaneHandler, LaneOutcome } from '../../../platform/lanes/lane.ts'
import { inboundQueue, type InboundTask } from './inbound-queue.ts'
import { readSteps } from './read-steps.ts'
import { runBatch, type RunParts } from './run-batch.ts'

/** Chats run side by side in batches, one chat in order. A batch that fails is tried chat by chat, so one cannot hold the others. */
export function inboundLane(parts: RunParts): LaneHandler {
  const run = (workspaceId: WorkspaceId, lanes: readonly HeldLane<InboundTask>[], finish: FinishTasks): Promise<void> =>
    runBatch(parts, workspaceId, {
      steps: (ctx) => readSteps(ctx, lanes, parts),
      finish: (ctx) =>
        finish(
          ctx.db,
          lanes.map((lane) => ({ key: lane.key, count: lane.tasks.length })),
        ),
    })
  return {
    queue: inboundQueue,
    lanes: 200,
    perLane: 8,
    concurrency: 2,
    leaseMs: 30_000,
    maxFailures: 12,
    async handle(lanes, finish): Promise<LaneOutcome> {
      // @NOTE only ingest and the timers write to this queue.
      const held = lanes as readonly HeldLane<InboundTask>[]
      const failed: { key: string; reason: string }[] = []
      for (const [workspaceId, group] of Map.groupBy(held, (lane) => lane.tasks[0]?.payload.w)) {
        if (!workspaceId) continue
        const whole = await run(workspaceId, group, finish).then(() => null, String)
        if (whole === null) continue
        for (const lane of group) {
          const reason = group.length === 1 ? whole : await run(workspaceId, [lane], finish).then(() => null, String)
          if (reason !== null) failed.push({ key: lane.key, reason })
        }
      }
      return { failed }
    },
  }
}
