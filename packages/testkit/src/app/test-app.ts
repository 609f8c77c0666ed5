import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../../apps/server/src/app.ts'
import { asRole, findRoot } from '../../../../apps/server/src/boot.ts'
import { readConfig } from '../../../../apps/server/src/config/config.ts'
import { createLog } from '../../../../apps/server/src/platform/log/log.ts'
import type { Server } from '../../../../apps/server/src/platform/server.ts'
import { cloneSchema, testRole } from '../database/clone-schema.ts'
import { createMovingClock, type MovingClock } from './moving-clock.ts'
import { createTestClient, type TestClient } from './test-client.ts'

export type TestApp = {
  readonly url: string
  readonly server: Server
  readonly clock: MovingClock
  readonly databaseUrl: string
  readonly ownerUrl: string
  /** A browser's worth of API: its own cookies. */
  client(): TestClient
  /** The first workspace with its owner, signed in. */
  setUp(name?: string): Promise<TestClient>
  /** Works off every lane until nothing is due. */
  drain(): Promise<void>
  stop(): Promise<void>
}

export type TestAppOptions = {
  /** Environment of this server, as an operator would set it. */
  readonly env?: Readonly<Record<string, string>>
  /** Real time and self-driving lanes and jobs, as in production: for journeys. Default: the clock stands, lanes are drained. */
  readonly isLive?: boolean
  /** A further process on the same database, with a clock of its own that shows the same time. */
  readonly beside?: TestApp
}

const secretKey = Buffer.alloc(32, 7)

/** The whole server on a database and a folder of its own, listening on a free port. */
export async function startTestApp({ env = {}, isLive = false, beside }: TestAppOptions = {}): Promise<TestApp> {
  const database = beside ? { url: beside.ownerUrl, drop: async () => undefined } : await cloneSchema()
  const dataDir = await mkdtemp(join(tmpdir(), 'cartie-app-'))
  const config = readConfig({
    CARTIE_PORT: '0',
    CARTIE_LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    CARTIE_DATA_DIR: dataDir,
    ...(beside && { DATABASE_URL: beside.ownerUrl, CARTIE_SECRET_KEY: secretKey.toString('hex') }),
    ...env,
  })
  if (!config.ok) throw new Error(JSON.stringify(config.error.data))
  const clock = createMovingClock(beside?.clock.now())
  const databaseUrl = asRole(database.url, testRole.name, testRole.password)
  const server = await createApp({
    config: config.value,
    databaseUrl,
    ownerUrl: database.url,
    secretKey,
    webDir: join(findRoot(), 'apps/web/dist'),
    about: { version: '0.0.0', build: 'test' },
    log: createLog(config.value.logLevel),
    ...(isLive ? {} : { clock, isManual: true }),
  })
  const port = await server.listen('127.0.0.1', 0)
  const url = `http://127.0.0.1:${port}`
  const app: TestApp = {
    url,
    server,
    clock,
    databaseUrl,
    ownerUrl: database.url,
    client: () => createTestClient(url),
    async setUp(name = 'Автодім Київ') {
      const client = createTestClient(url)
      const { workspaceId } = await client.api.identity.setUp({
        owner: { name: 'Олена Ткачук', email: 'olena@example.com', password: 'correct horse battery' },
        workspace: { name, locale: 'uk', currency: 'USD', timezone: 'Europe/Kyiv' },
      })
      client.enter(workspaceId)
      return client
    },
    drain: () => server.drain(),
    async stop() {
      await server.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return app
}
