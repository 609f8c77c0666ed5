import { Cron } from 'croner'
import { Logger, run, type Runner } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '../log/log.ts'
import type { CronEntry, JobHandler } from './job.ts'

export type JobRunnerParts = {
  /** postgres://… of the owner: graphile-worker's tables belong to it and are closed to the application role. */
  readonly ownerUrl: string
  readonly handlers: readonly JobHandler[]
  readonly crons: readonly CronEntry[]
  readonly concurrency: number
  readonly log: Log
}

export interface JobRunner {
  readonly counts: () => Promise<{ waiting: number; failed: number }>
  stop(): Promise<void>
}

/** Works off jobs until stopped. A job whose process died is taken up again by another. */
export async function startJobRunner(parts: JobRunnerParts): Promise<JobRunner> {
  const pool = new pg.Pool({
    connectionString: parts.ownerUrl,
    max: parts.concurrency + 2,
    application_name: 'cartie jobs',
  })
  const onBroken = (error: Error) => parts.log.warn({ err: error }, 'a jobs connection broke')
  pool.on('error', onBroken)
  pool.on('connect', (client) => client.on('error', onBroken))
  const runner = await run({
    pgPool: pool,
    concurrency: parts.concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: quietLogger(parts.log),
    taskList: Object.fromEntries(
      parts.handlers.map(({ job, run: work }) => [job.name, (payload: unknown) => work(payload)]),
    ),
    crontab: '',
  })
  const crons = parts.crons.map((entry) => scheduleCron(entry, pool, parts.log))
  return {
    counts: () => countJobs(pool),
    stop: () => stopAll(runner, crons, pool),
  }
}

/** Fires on every process, runs on the first that writes the tick down. */
function scheduleCron(entry: CronEntry, pool: pg.Pool, log: Log): Cron {
  return new Cron(
    entry.pattern,
    {
      timezone: 'UTC',
      protect: true,
      catch: (error) => log.error({ err: error, cron: entry.name }, 'a cron entry failed'),
    },
    async () => {
      const at = new Date(Math.floor(Date.now() / 1_000) * 1_000)
      const { rowCount } = await pool.query(
        `insert into lanes.cron_tick (name, at) values ($1, date_trunc('minute', $2::timestamptz)) on conflict do nothing`,
        [entry.name, at],
      )
      if (rowCount) await entry.run(at)
    },
  )
}

async function countJobs(pool: pg.Pool): Promise<{ waiting: number; failed: number }> {
  const { rows } = await pool.query<{ waiting: number; failed: number }>(
    `select count(*) filter (where attempts < max_attempts)::int as waiting,
            count(*) filter (where attempts >= max_attempts)::int as failed from graphile_worker._private_jobs`,
  )
  return rows[0] ?? { waiting: 0, failed: 0 }
}

async function stopAll(runner: Runner, crons: Cron[], pool: pg.Pool): Promise<void> {
  for (const cron of crons) cron.stop()
  await runner.stop()
  await pool.end()
}

const quietLogger = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })
