import { createTestClient, type TestClient } from '@cartie/testkit/app/test-client'
import { createMovingClock, type MovingClock } from '@cartie/testkit/app/moving-clock'
import { join, resolve } from 'node:path'
import { createApp, type AppOptions } from '../app.ts'
import { asRole, findRoot } from '../boot.ts'
import type { Config } from '../config/config.ts'
import { loadSecretKey } from '../config/secret-key.ts'
import { createSeal } from '../platform/crypto/seal.ts'
import { startEmbedded } from '../platform/db/embedded/start-embedded.ts'
import { migrate } from '../platform/db/migrate.ts'
import { openDatabase } from '../platform/db/database.ts'
import { createLog, type Log } from '../platform/log/log.ts'
import type { Server } from '../platform/server.ts'
import { foundDemo } from './found-demo.ts'

/** The instance's own server, in this process, at any time of the past. */
export type Instance = {
  readonly url: string
  readonly clock: MovingClock
  client(): TestClient
  found(founding: Parameters<typeof foundDemo>[1]): ReturnType<typeof foundDemo>
  putFile(key: string, body: Buffer, mime: string): Promise<void>
  /** Works off what is due, as of the clock; what came in for this account is due. */
  settle(accountId: string): Promise<void>
  /** Ends with the real time: what waits for nothing but a worker is done. */
  close(): Promise<void>
}

const role = 'worker' as const

/** Opens the database that the configuration names. Throws, with what to do, while a server works on it. */
export async function openInstance(config: Config, from: Date): Promise<Instance> {
  const log = createLog(config.logLevel === 'info' ? 'error' : config.logLevel)
  const dataDir = resolve(config.dataDir)
  const secretKey = await loadSecretKey(config.secretKey, dataDir)
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: join(dataDir, 'postgres') })
  try {
    const ownerUrl = config.databaseUrl ?? embedded?.url ?? ''
    const appPassword =
      config.databaseAppPassword ?? createSeal(secretKey).deriveKey('database role').toString('base64url')
    await refuseRunning(ownerUrl, log)
    await migrate({
      url: ownerUrl,
      migrationsDir: join(findRoot(), 'apps/server/migrations'),
      appRole: config.databaseAppRole,
      appPassword,
    })
    const options: AppOptions = {
      // As a worker it polls no bot: other workspaces of the instance keep their updates for the server.
      config: { ...config, dataDir, role },
      databaseUrl: asRole(ownerUrl, config.databaseAppRole, appPassword),
      ownerUrl,
      secretKey,
      webDir: join(findRoot(), 'apps/web/dist'),
      about: { version: 'demo', build: 'source' },
      log,
    }
    return await openAt(options, from, async () => embedded?.stop())
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

async function openAt(options: AppOptions, from: Date, release: () => Promise<void>): Promise<Instance> {
  const clock = createMovingClock(from)
  const server = await createApp({ ...options, clock, isManual: true })
  const url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`
  return {
    url,
    clock,
    client: () => createTestClient(url),
    found: (founding) => foundDemo(server.platform, founding),
    putFile: (key, body, mime) => server.platform.storage.put(key, body, mime),
    async settle(accountId) {
      await bringToClock(server, accountId)
      await server.drain()
    },
    async close() {
      await server.stop()
      await workOff(options)
      await release()
    },
  }
}

/** The door for updates stamps by the database's own clock, which no demo can move: its tasks are due now, as of ours. */
async function bringToClock({ platform }: Server, accountId: string): Promise<void> {
  await platform.database.pool.query(
    `with tasks as (
       update lanes.task set not_before = $1 where queue = 'messaging.inbound' and starts_with(key, $2) and not_before > $1
     )
     update lanes.lane set due_at = $1 where queue = 'messaging.inbound' and starts_with(key, $2) and pending > 0 and due_at > $1`,
    [platform.clock.now(), `${accountId}:`],
  )
}

/** Runs a worker in real time until no job waits: files are fetched, letters leave. */
async function workOff(options: AppOptions): Promise<void> {
  const server = await createApp(options)
  await server.listen('127.0.0.1', 0)
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const jobs = (await server.health()).parts.find(({ part }) => part === 'jobs')
    if (jobs?.data?.waiting === 0) break
    await new Promise((done) => setTimeout(done, 200))
  }
  await server.stop()
}

/** A server would handle the demo's past by its own clock: it has to rest meanwhile. */
async function refuseRunning(ownerUrl: string, log: Log): Promise<void> {
  const database = openDatabase({ url: ownerUrl, maxConnections: 1, log })
  try {
    const { rowCount } = await database.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'cartie%'`,
    )
    if (rowCount)
      throw new Error('Cartie is running on this database. Stop it (Ctrl+C), run npm run demo, then start it again.')
  } finally {
    await database.close()
  }
}
