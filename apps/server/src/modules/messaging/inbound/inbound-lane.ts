import { ok } from '@cartie/kernel'
import type { Transact } from '../../../platform/context/transact.ts'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import type { FinishTasks, HeldLane, LaneHandler, LaneOutcome } from '../../../platform/lanes/lane.ts'
import type { HeadStart } from '../outbound/head-start.ts'
import { inboundQueue, type InboundTask } from './inbound-queue.ts'
import { processBatch, type InboundParts } from './process-batch.ts'

export type InboundLaneParts = Omit<InboundParts, 'headStart'> & {
  readonly transact: Transact
  /** A new one for each transaction; null where what is said waits for the sender. */
  readonly headStart: () => HeadStart | null
}

/** Chats run side by side in batches, one chat in order. A batch that fails is tried chat by chat, so one cannot hold the others. */
export function inboundLane(parts: InboundLaneParts): LaneHandler {
  const run = async (workspaceId: WorkspaceId, lanes: readonly HeldLane<InboundTask>[], finish: FinishTasks) => {
    let headStart: HeadStart | null = null
    await parts.transact({ workspaceId, actor: { kind: 'bot' } }, async (ctx) => {
      headStart = parts.headStart()
      await processBatch(ctx, lanes, { ...parts, headStart })
      await finish(
        ctx.db,
        lanes.map((lane) => ({ key: lane.key, count: lane.tasks.length })),
      )
      return ok(undefined)
    })
    // @NOTE set in the transaction above, which TypeScript does not follow.
    const begun = headStart as HeadStart | null
    begun?.go()
  }
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
