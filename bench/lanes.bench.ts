import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import pg from 'pg'
import { addTasks } from '../apps/server/src/platform/lanes/lane-store.ts'
import { laneQueue } from '../apps/server/src/platform/lanes/lane.ts'
import { drainLanes } from './lanes-worker.ts'
import { option, report, round, say } from './report.ts'
import { openScratch, type Scratch } from './scratch-database.ts'

/**
 * How fast ordered work is worked off: lanes over 2,000 keys, batched and one task a transaction, in 1, 2 and 4 processes.
 * The peer is graphile-worker with a named queue per key, the only way it keeps order per key.
 */
const keys = option('keys', 2_000)
const batchedTasks = option('tasks', 100_000)
const singleTasks = option('single', 8_000)
const peerTasks = option('peer', 2_000)

async function fill(scratch: Scratch, queue: string, count: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: scratch.appUrl, max: 2 })
  for (let from = 0; from < count; from += 5_000) {
    const tasks = Array.from({ length: Math.min(5_000, count - from) }, (_, index) => ({
      queue,
      key: `k${(from + index) % keys}`,
      payload: { n: from + index },
      notBefore: new Date(),
      priority: 0,
    }))
    await addTasks(pool, tasks)
  }
  await pool.end()
}

type Drained = { readonly perSecond: number; readonly orderViolations: number }

async function measure(
  scratch: Scratch,
  mode: { processes: number; perTransaction: 'batch' | 'one'; count: number },
): Promise<Drained> {
  const queue = laneQueue(`bench.${mode.perTransaction}-${mode.processes}`)
  await fill(scratch, queue.name, mode.count)
  const starters = await Promise.all(Array.from({ length: mode.processes }, () => prepare(scratch, queue.name, mode)))
  const started = performance.now()
  const orderViolations = (await Promise.all(starters.map((start) => start()))).reduce(
    (sum, violations) => sum + violations,
    0,
  )
  return { perSecond: Math.round(mode.count / ((performance.now() - started) / 1_000)), orderViolations }
}

/** A worker that is ready to start: in this process when it is the only one, else in one of its own. */
async function prepare(scratch: Scratch, queue: string, mode: { processes: number; perTransaction: 'batch' | 'one' }) {
  if (mode.processes === 1) return () => drainLanes({ url: scratch.appUrl, queue, perTransaction: mode.perTransaction })
  const child = fork(new URL('./lanes-worker.ts', import.meta.url), [scratch.appUrl, queue, mode.perTransaction])
  await once(child, 'message')
  return async () => {
    child.send('go')
    const [violations] = await once(child, 'message')
    return Number(violations)
  }
}

async function measurePeer(scratch: Scratch): Promise<number> {
  const url = await scratch.createDatabase('peer')
  const utils = await makeWorkerUtils({ connectionString: url, logger: new Logger(() => () => undefined) })
  await utils.migrate()
  await utils.addJobs(
    Array.from({ length: peerTasks }, (_, n) => ({
      identifier: 'work',
      payload: { n },
      queueName: `k${n % Math.min(keys, peerTasks)}`,
    })),
  )
  let done = 0
  const finished = Promise.withResolvers<void>()
  const started = performance.now()
  const runner = await run({
    connectionString: url,
    concurrency: 16,
    pollInterval: 10,
    logger: new Logger(() => () => undefined),
    taskList: {
      work: () => {
        done += 1
        if (done === peerTasks) finished.resolve()
      },
    },
  })
  await finished.promise
  const seconds = (performance.now() - started) / 1_000
  await runner.stop()
  await utils.release()
  return Math.round(peerTasks / seconds)
}

const scratch = await openScratch()
try {
  const batched = await measure(scratch, { processes: 1, perTransaction: 'batch', count: batchedTasks })
  say(`batched, 1 process: ${batched.perSecond}/s, ${batched.orderViolations} out of order`)
  const two = await measure(scratch, { processes: 2, perTransaction: 'batch', count: batchedTasks })
  const four = await measure(scratch, { processes: 4, perTransaction: 'batch', count: batchedTasks })
  say(`batched, 2 and 4 processes: ${two.perSecond}/s, ${four.perSecond}/s`)
  const single = await measure(scratch, { processes: 1, perTransaction: 'one', count: singleTasks })
  say(`one at a time: ${single.perSecond}/s`)
  const peer = await measurePeer(scratch)
  say(`graphile-worker, a queue per key: ${peer}/s`)
  report({
    name: 'lanes',
    ours: {
      keys,
      batchedPerSecond: batched.perSecond,
      batchedPerSecond2Processes: two.perSecond,
      batchedPerSecond4Processes: four.perSecond,
      onePerSecond: single.perSecond,
      orderViolations: batched.orderViolations + two.orderViolations + four.orderViolations + single.orderViolations,
    },
    peer: { name: 'graphile-worker 0.18, a named queue per key', perSecond: peer },
    ratio: round(single.perSecond / peer, 2),
  })
} finally {
  await scratch.remove()
}
