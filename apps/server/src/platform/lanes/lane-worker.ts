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

/** The next task may have been written by a process that could not tell us: the queue is looked at so often at the most. */
const lookMs = 50

/** Runs one queue: claims due lanes in batches, hands them to the handler, retries what failed. `isManual` waits for `drain`. */
export function startLaneWorker(handler: LaneHandler, parts: LaneWorkerParts, isManual = false): LaneWorker {
  const queue = handler.queue.name
  const handedOver: HeldLane[] = []
  const held: Held = new Map()
  const use: Use = { handler, parts, held }
  let running = 0
  let isNudged = false
  let isStopped = false
  let lookedAt = 0
  let timer: NodeJS.Timeout | undefined
  const inFlight = new Set<Promise<unknown>>()

  const pump = (): void => {
    clearTimeout(timer)
    while (!isManual && running < handler.concurrency && (handedOver.length > 0 || (isNudged && !isStopped))) {
      const given = handedOver.splice(0, handler.lanes)
      if (given.length === 0) isNudged = false
      const work = given.length > 0 ? workOffGiven(given) : claimOnce()
      inFlight.add(work)
      void work.finally(() => inFlight.delete(work))
    }
  }
  const occupy = async (work: () => Promise<boolean>): Promise<void> => {
    running += 1
    try {
      if (await work()) isNudged = true
    } catch (error) {
      parts.log.error({ err: error, queue }, 'a lane worker could not reach the database')
    } finally {
      running -= 1
    }
    if (isNudged || handedOver.length > 0) pump()
    else if (running === 0) scheduleLook()
  }
  const claimOnce = (): Promise<void> => occupy(async () => (await runBatch(use)) > 0)
  const workOffGiven = (lanes: readonly HeldLane[]): Promise<void> => occupy(() => workOff(lanes, use))

  const scheduleLook = (): void => {
    if (isStopped) return
    clearTimeout(timer)
    timer = setTimeout(() => void look(), Math.max(0, lookedAt + lookMs - performance.now()))
  }
  const look = async (): Promise<void> => {
    lookedAt = performance.now()
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
      return {
        lease: newLease(),
        leaseMs: handler.leaseMs,
        give: (lanes) => {
          handedOver.push(...lanes)
          pump()
        },
      }
    },
    async drain() {
      let batches = 0
      while ((await runBatch(use)) > 0) batches += 1
      return batches
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      while (inFlight.size > 0) await Promise.allSettled(inFlight)
    },
  }
}

/** The lanes this worker holds, each with what is known of the batch it came in. */
type Held = Map<string, { readonly lease: string; readonly batch: { readonly finished: Set<string>; isMore: boolean } }>
type Use = { readonly handler: LaneHandler; readonly parts: LaneWorkerParts; readonly held: Held }

/** One claim and its work; answers how many lanes were found. */
async function runBatch(use: Use): Promise<number> {
  const { handler, parts } = use
  const lanes = await claimLanes(parts.pool, {
    queue: handler.queue.name,
    now: parts.clock.now(),
    lease: newLease(),
    lanes: handler.lanes,
    perLane: handler.perLane,
    leaseMs: handler.leaseMs,
  })
  if (lanes.length > 0) await workOff(lanes, use)
  return lanes.length
}

/** Ends tasks of any lanes this worker holds, of whichever batch. */
async function finishHeld(db: Parameters<FinishTasks>[0], done: Parameters<FinishTasks>[1], use: Use): Promise<void> {
  const queue = use.handler.queue.name
  const leased = done.map((lane) => ({ ...lane, lease: use.held.get(lane.key)?.lease ?? noLease }))
  const remaining = await finishTasks(db.$client, { queue, now: use.parts.clock.now(), done: leased })
  for (const { key } of done) {
    const batch = use.held.get(key)?.batch
    batch?.finished.add(key)
    if (batch && remaining > 0) batch.isMore = true
  }
}
/** Of a lane that is not held: nothing is leased by it. */
const noLease = '00000000-0000-0000-0000-000000000000'

/** Hands leased lanes to the handler, and gives back what it did not end. Answers whether there is more to do in them. */
async function workOff(lanes: readonly HeldLane[], use: Use): Promise<boolean> {
  const { handler, held } = use
  const { pool, clock, log } = use.parts
  const queue = handler.queue.name
  const leases = new Map(lanes.map(({ key, lease }) => [key, lease]))
  const batch = { finished: new Set<string>(), isMore: false }
  const { finished } = batch
  for (const { key, lease } of lanes) held.set(key, { lease, batch })
  const finish: FinishTasks = (db, done) => finishHeld(db, done, use)
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
  for (const failure of failed) {
    const lease = leases.get(failure.key) ?? ''
    await giveBack(() => fail(handler, lanes, { ...failure, lease }, { pool, clock }))
  }
  const untouched = lanes.filter(({ key }) => !finished.has(key) && !failedKeys.has(key))
  for (const { key, lease } of untouched)
    await giveBack(() => releaseLane(pool, { queue, key, lease, dueAt: clock.now() }))
  for (const { key, lease } of lanes) if (held.get(key)?.lease === lease) held.delete(key)
  return batch.isMore || untouched.length > 0
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
