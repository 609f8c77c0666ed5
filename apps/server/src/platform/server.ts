import fastify, { type FastifyInstance } from 'fastify'
import { createTransact, type Transact } from './context/transact.ts'
import { eventLane } from './events/event-lane.ts'
import type { Authenticate } from './http/api-context.ts'
import { checkHealth, serveHealth, type HealthReport } from './http/health.ts'
import { serveLive } from './http/live-stream.ts'
import { serveRpc } from './http/rpc.ts'
import { serveApps } from './http/static-apps.ts'
import { startJobRunner, type JobRunner } from './jobs/job-runner.ts'
import { freeLostLanes } from './lanes/lease.ts'
import { startLaneWorker, type LaneWorker } from './lanes/lane-worker.ts'
import type { Module } from './module.ts'
import type { Platform } from './platform.ts'
import { anything } from './realtime/live.ts'
import { createAnnouncer } from './realtime/announcer.ts'
import { startBus } from './realtime/pg-bus.ts'

export type ServerParts = {
  readonly platform: Omit<Platform, 'transact' | 'nudge' | 'handOver' | 'announce' | 'health'>
  readonly databaseUrl: string
  readonly ownerUrl: string
  readonly role: 'all' | 'web' | 'worker' | 'ingest'
  /** Lanes wait for `drain` and jobs for `runJobs`: tests decide when work happens. */
  readonly isManual: boolean
  readonly webDir: string
  readonly about: { readonly version: string; readonly build: string }
}

/** What `modules` and `authenticate` are made from: filled in before the server starts. */
export type Composition = { readonly modules: readonly Module[]; readonly authenticate: Authenticate }

export interface Server {
  readonly http: FastifyInstance
  readonly health: () => Promise<HealthReport>
  readonly platform: Platform
  /** Binds the port and starts workers. Answers the port bound. */
  listen(host: string, port: number): Promise<number>
  /** Works off every due lane task of every queue; for manual servers. */
  drain(): Promise<void>
  stop(): Promise<void>
}

/** Joins the modules' contributions into one process. */
export async function createServer(parts: ServerParts, compose: (platform: Platform) => Composition): Promise<Server> {
  const { log, database, clock } = parts.platform
  const workers = new Map<string, LaneWorker>()
  const nudge = (queues: readonly string[]): void => {
    for (const queue of queues) workers.get(queue)?.nudge()
  }
  let transact: Transact | null = null
  const bus = await startBus({ url: parts.databaseUrl, log, onReconnect: () => nudge([...workers.keys()]) })
  const announcer = createAnnouncer({ pool: database.pool, bus, hub: parts.platform.hub, log, nudge })
  const platform: Platform = {
    ...parts.platform,
    nudge,
    handOver: (queue) => workers.get(queue)?.handOver() ?? null,
    health: () => health(),
    announce: (notice) => announcer.tell([notice], []),
    transact: (as, work) => {
      if (!transact) throw new Error('transact was used before the modules were joined')
      return transact(as, work)
    },
  }
  const { modules, authenticate } = compose(platform)
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? [])
  transact = createTransact({
    database,
    clock,
    log,
    subscriptions,
    onCommitted: (notices, queues) => announcer.tell(notices, queues),
  })

  const handlers = [
    eventLane(subscriptions, () => platform.transact),
    ...modules.flatMap((module) => module.lanes ?? []),
  ]
  const health = () =>
    checkHealth(
      [...platformProbes(parts, () => jobs), ...modules.flatMap((module) => module.probes ?? [])],
      parts.about,
    )
  const http = await createHttp(parts, platform, { modules, authenticate }, health)
  let jobs: JobRunner | null = null
  const stops: (() => Promise<void>)[] = []

  // Web answers people and ingest listens to messengers; the work itself is done by the others.
  const worksLanes = parts.role === 'all' || parts.role === 'worker'
  const startWorkers = (): void => {
    for (const handler of handlers) {
      workers.set(
        handler.queue.name,
        startLaneWorker(handler, { pool: database.pool, clock, log, pollMs: 1_000 }, parts.isManual),
      )
    }
  }
  return {
    http,
    health,
    platform,
    async listen(host, port) {
      if (worksLanes) startWorkers()
      const onLost = (): void => announcer.tell([anything], [...workers.keys()])
      if (worksLanes && !parts.isManual) stops.push(watchLostLanes(platform, onLost))
      if (worksLanes && !parts.isManual) {
        jobs = await startJobRunner({
          ownerUrl: parts.ownerUrl,
          handlers: modules.flatMap((module) => module.jobs ?? []),
          crons: modules.flatMap((module) => module.crons ?? []),
          concurrency: 4,
          log,
        })
      }
      for (const module of modules) if (module.start) stops.push(await module.start())
      await http.listen({ host, port })
      const address = http.server.address()
      return typeof address === 'object' && address ? address.port : port
    },
    async drain() {
      for (let found = 1; found > 0;) {
        found = 0
        for (const worker of workers.values()) found += await worker.drain()
      }
    },
    async stop() {
      await Promise.all(stops.map((stop) => stop()))
      await http.close()
      await Promise.all([...workers.values()].map((worker) => worker.stop()))
      await jobs?.stop()
      await announcer.flush()
      await bus.stop()
      await database.close()
    },
  }
}

const lostLanesMs = 5_000

/** Looks for lanes of processes that died, at once and every few seconds. */
function watchLostLanes({ database, clock, log }: Platform, found: () => void): () => Promise<void> {
  const look = (): void =>
    void freeLostLanes(database.pool, clock.now())
      .then((count) => count > 0 && found())
      .catch((error: unknown) => log.warn({ err: error }, 'lanes of lost processes could not be looked for'))
  look()
  const timer = setInterval(look, lostLanesMs)
  return async () => clearInterval(timer)
}

async function createHttp(
  parts: ServerParts,
  platform: Platform,
  composition: Composition,
  health: () => Promise<HealthReport>,
) {
  const app = fastify({
    loggerInstance: undefined,
    trustProxy: 'loopback',
    bodyLimit: 25 * 1024 * 1024,
    forceCloseConnections: true,
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    platform.metrics.httpSeconds.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1_000,
    )
  })
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) platform.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    return reply
      .status(status)
      .send({ error: status >= 500 ? 'Something broke on our side. It is logged.' : error.message })
  })
  serveHealth(app, health)
  app.get('/metrics', async (_request, reply) => {
    await readLaneGauges(platform)
    return reply.type(platform.metrics.registry.contentType).send(await platform.metrics.registry.metrics())
  })
  serveLive(app, { hub: platform.hub, authenticate: composition.authenticate })
  for (const module of composition.modules) await module.http?.(app)
  const router = Object.fromEntries(
    composition.modules.flatMap((module) => (module.router ? [[module.name, module.router]] : [])),
  )
  await serveRpc(app, {
    router,
    authenticate: composition.authenticate,
    transact: platform.transact,
    log: platform.log,
    version: parts.about.version,
  })
  await serveApps(app, parts.webDir)
  return app
}

async function readLaneGauges({ database, metrics, hub }: Platform): Promise<void> {
  const { rows } = await database.pool.query<{ queue: string; waiting: number }>(
    'select queue, sum(pending)::int as waiting from lanes.lane where pending > 0 group by queue',
  )
  metrics.lanesWaiting.reset()
  for (const { queue, waiting } of rows) metrics.lanesWaiting.set({ queue }, waiting)
  const dead = await database.pool.query<{ count: number }>('select count(*)::int as count from lanes.dead')
  metrics.lanesDead.set(dead.rows[0]?.count ?? 0)
  metrics.liveWatchers.set(hub.watchers)
}

function platformProbes({ platform }: ServerParts, jobs: () => JobRunner | null) {
  const { database } = platform
  return [
    { part: 'database', check: async () => (await database.pool.query('select 1'), { state: 'ok' as const }) },
    {
      part: 'lanes',
      check: async () => {
        const { rows } = await database.pool.query<{ waiting: number; dead: number; oldest: Date | null }>(
          `select coalesce(sum(pending), 0)::int as waiting, (select count(*)::int from lanes.dead) as dead,
             min(due_at) filter (where leased_by is null and due_at <= now()) as oldest from lanes.lane where pending > 0`,
        )
        const found = rows[0] ?? { waiting: 0, dead: 0, oldest: null }
        const lateMs = found.oldest ? Date.now() - found.oldest.getTime() : 0
        if (lateMs > 60_000) return { state: 'warning' as const, finding: 'late', data: { ...found, lateMs } }
        return found.dead > 0
          ? { state: 'warning' as const, finding: 'dead', data: found }
          : { state: 'ok' as const, data: found }
      },
    },
    {
      part: 'jobs',
      check: async () => {
        const counts = (await jobs()?.counts()) ?? null
        if (!counts) return { state: 'ok' as const }
        return counts.failed > 0
          ? { state: 'warning' as const, finding: 'failed', data: counts }
          : { state: 'ok' as const, data: counts }
      },
    },
  ]
}
