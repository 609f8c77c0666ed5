import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../apps/server/src/platform/db/database.ts'
import { startLaneWorker } from '../apps/server/src/platform/lanes/lane-worker.ts'
import { createLog } from '../apps/server/src/platform/log/log.ts'

export type DrainOptions = { readonly url: string; readonly queue: string; readonly perTransaction: 'batch' | 'one' }

/** Works a queue off until it is empty; answers how many tasks came out of their key's order in this process. */
export async function drainLanes({ url, queue, perTransaction }: DrainOptions): Promise<number> {
  const log = createLog('warn')
  const database = openDatabase({ url, maxConnections: 24, log })
  const last = new Map<string, number>()
  let violations = 0
  const isBatch = perTransaction === 'batch'
  const worker = startLaneWorker(
    {
      queue: { kind: 'lane', name: queue },
      lanes: isBatch ? 500 : 100,
      perLane: isBatch ? 30 : 1,
      concurrency: isBatch ? 2 : 4,
      leaseMs: 60_000,
      maxFailures: 3,
      async handle(lanes, finish) {
        for (const { key, tasks } of lanes) {
          for (const { payload } of tasks) {
            // @NOTE this bench wrote the payloads.
            const { n } = payload as { n: number }
            if ((last.get(key) ?? -1) >= n) violations += 1
            last.set(key, n)
          }
        }
        const done = lanes.map(({ key, tasks }) => ({ key, count: tasks.length }))
        if (isBatch) await database.withPlatform('the bench has no tenant', (db) => finish(db, done))
        // A transaction for each task: the statement that ends it, committed.
        else await Promise.all(done.map((lane) => finish({ $client: database.pool }, [lane])))
      },
    },
    { pool: database.pool, clock: { now: () => new Date() }, log, pollMs: 20 },
  )
  for (;;) {
    await pause(10)
    const { rows } = await database.pool.query<{ left: boolean }>(
      'select exists (select 1 from lanes.task where queue = $1) as left',
      [queue],
    )
    if (!rows[0]?.left) break
  }
  await worker.stop()
  await database.close()
  return violations
}

const [url, queue, perTransaction] = process.argv.slice(2)
if (process.send && url && queue) {
  const started = new Promise((resolve) => process.once('message', resolve))
  process.send('ready')
  await started
  process.send(await drainLanes({ url, queue, perTransaction: perTransaction === 'one' ? 'one' : 'batch' }), () =>
    process.exit(0),
  )
}
