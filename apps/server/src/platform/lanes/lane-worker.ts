import type pg from 'pg'
import type { Clock } from '../clock/clock.ts'
import type { Log } from '../log/log.ts'
import { untilReachable } from '../db/until-reachable.ts'
import { buryHead, claimLanes, finishTasks, nextDue, releaseLane } from './lane-store.ts'
import { LaneLost, type FinishTasks, type Handover, type HeldLane, type LaneHandler } from './lane.ts'
import { newLease } from './lease.ts'

export interface LaneWorker {
  readonly queue: string
  /** Something may be due: look now. Cheap, may be called for every task. */
  nudge(): void
  /** For a transaction that leases the lanes it fills; null where work waits for `drain`, and while stopping. */
  handOver(): Handover | null
  /** Does what is due until nothing is; answers how many batches that took. For tests and shutdown. */
  drain(): Promise<number>
  stop(): Promise<void>
}

export type LaneWorkerParts = {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly log: Log
  readonly pollMs: number
}

/** Runs one queue: claims due lanes in batches, hands them to the handler, retries what failed. `isManual` waits for `drain`. */
export function startLaneWorker(handler: LaneHandler, parts: LaneWorkerParts, isManual = false): LaneWorker {
  const queue = handler.queue.name
  let running = 0
  let isNudged = false
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const inFlight = new Set<Promise<unknown>>()

  const pump = (): void => {
    clearTimeout(timer)
    while (!isStopped && !isManual && isNudged && running < handler.concurrency) {
      isNudged = false
      const work = step()
      inFlight.add(work)
      void work.finally(() => inFlight.delete(work))
    }
  }

  const step = async (): Promise<void> => {
    running += 1
    try {
      if ((await runBatch(handler, parts)) > 0) isNudged = true
    } catch (error) {
      parts.log.error({ err: error, queue }, 'a lane worker could not reach the database')
    } finally {
      running -= 1
    }
    if (isNudged) pump()
    else if (running === 0) void schedule()
  }

  const schedule = async (): Promise<void> => {
    if (isStopped) return
    const due = await nextDue(parts.pool, queue).catch(() => null)
    if (isStopped || running > 0) return
    const waitMs = due ? Math.min(Math.max(due.getTime() - parts.clock.now().getTime(), 5), parts.pollMs) : parts.pollMs
    clearTimeout(timer)
    timer = setTimeout(() => {
      isNudged = true
      pump()
    }, waitMs)
  }

  if (!isManual) {
    isNudged = true
    pump()
  }

  return {
    queue,
    nudge() {
      isNudged = true
      pump()
    },
    handOver() {
      if (isManual || isStopped) return null
      const lease = newLease()
      return {
        lease,
        leaseMs: handler.leaseMs,
        give: (lanes) => {
          const work = workOff(handler, { lanes, lease }, parts).catch((error: unknown) =>
            parts.log.error({ err: error, queue }, 'a lane worker could not reach the database'),
          )
          inFlight.add(work)
          void work.finally(() => {
            inFlight.delete(work)
            // What came into these lanes meanwhile was nobody's to take.
            isNudged = true
            pump()
          })
        },
      }
    },
    async drain() {
      let batches = 0
      while ((await runBatch(handler, parts)) > 0) batches += 1
      return batches
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await Promise.allSettled(inFlight)
    },
  }
}

/** One claim and its work; answers how many lanes were found. */
async function runBatch(handler: LaneHandler, parts: LaneWorkerParts): Promise<number> {
  const lease = newLease()
  const lanes = await claimLanes(parts.pool, {
    queue: handler.queue.name,
    now: parts.clock.now(),
    lease,
    lanes: handler.lanes,
    perLane: handler.perLane,
    leaseMs: handler.leaseMs,
  })
  if (lanes.length > 0) await workOff(handler, { lanes, lease }, parts)
  return lanes.length
}

/** Hands leased lanes to the handler, and gives back what it did not end. */
async function workOff(
  handler: LaneHandler,
  { lanes, lease }: { lanes: readonly HeldLane[]; lease: string },
  { pool, clock, log }: LaneWorkerParts,
): Promise<void> {
  const queue = handler.queue.name
  const finished = new Set<string>()
  const finish: FinishTasks = async (db, done) => {
    await finishTasks(db.$client, { queue, lease, now: clock.now(), done })
    for (const { key } of done) finished.add(key)
  }
  let failed: readonly { key: string; reason: string; retryAt?: Date }[] = []
  try {
    failed = (await handler.handle(lanes, finish))?.failed ?? []
  } catch (error) {
    if (error instanceof LaneLost) log.warn({ queue }, error.message)
    else log.error({ err: error, queue, lanes: lanes.length }, 'a batch of lanes failed')
    const reason = error instanceof Error ? error.message : String(error)
    // A rolled-back transaction may have marked lanes finished that are not: releasing a lane that is not ours is harmless.
    failed = lanes.map(({ key }) => ({ key, reason }))
    finished.clear()
  }
  const failedKeys = new Set(failed.map(({ key }) => key))
  const giveBack = (work: () => Promise<void>): Promise<void> => untilReachable(work, handler.leaseMs / 2)
  for (const failure of failed) await giveBack(() => fail(handler, lanes, { ...failure, lease }, { pool, clock }))
  for (const { key } of lanes) {
    if (!finished.has(key) && !failedKeys.has(key))
      await giveBack(() => releaseLane(pool, { queue, key, lease, dueAt: clock.now() }))
  }
}

type Failed = { readonly key: string; readonly reason: string; readonly retryAt?: Date; readonly lease: string }

async function fail(
  handler: LaneHandler,
  lanes: readonly HeldLane[],
  failure: Failed,
  { pool, clock }: Pick<LaneWorkerParts, 'pool' | 'clock'>,
) {
  const queue = handler.queue.name
  const { key, lease, reason } = failure
  const failures = (lanes.find((lane) => lane.key === key)?.failures ?? 0) + 1
  const now = clock.now()
  if (failures >= handler.maxFailures && !failure.retryAt) {
    await buryHead(pool, { queue, key, lease, reason, now })
    return
  }
  const dueAt = failure.retryAt ?? new Date(now.getTime() + backoffMs(failures))
  await releaseLane(pool, { queue, key, lease, dueAt, failed: !failure.retryAt })
}

/** Pauses that grow: 0.5 s, 1 s, 2 s … at most 5 minutes. */
export const backoffMs = (failures: number): number => Math.min(500 * 2 ** (failures - 1), 300_000)
