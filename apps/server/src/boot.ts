import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createApp } from './app.ts'
import type { Config } from './config/config.ts'
import { loadSecretKey } from './config/secret-key.ts'
import { createSeal } from './platform/crypto/seal.ts'
import { startEmbedded } from './platform/db/embedded/start-embedded.ts'
import { migrate } from './platform/db/migrate.ts'
import { createLog } from './platform/log/log.ts'
import type { Server } from './platform/server.ts'

export type Booted = { readonly server: Server; readonly port: number; readonly stop: () => Promise<void> }

/** From configuration to a listening server: key, database, migrations, app. `stop` undoes it in reverse. */
export async function boot(config: Config): Promise<Booted> {
  const log = createLog(config.logLevel)
  const root = findRoot()
  const dataDir = resolve(config.dataDir)
  const secretKey = await loadSecretKey(config.secretKey, dataDir)
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: join(dataDir, 'postgres'), log: (line) => log.info(line) })
  try {
    const ownerUrl = config.databaseUrl ?? embedded?.url ?? ''
    const appPassword =
      config.databaseAppPassword ?? createSeal(secretKey).deriveKey('database role').toString('base64url')
    const report = await migrate({
      url: ownerUrl,
      migrationsDir: join(root, 'apps/server/migrations'),
      appRole: config.databaseAppRole,
      appPassword,
    })
    if (report.applied.length > 0)
      log.info({ applied: report.applied }, 'the database was brought to the newest schema')
    const databaseUrl = asRole(ownerUrl, config.databaseAppRole, appPassword)
    const about = await readAbout(root)
    const server = await createApp({
      config: { ...config, dataDir },
      databaseUrl,
      ownerUrl,
      secretKey,
      webDir: join(root, 'apps/web/dist'),
      about,
      log,
    })
    const port = await server.listen(config.host, config.port)
    return {
      server,
      port,
      stop: async () => {
        await server.stop()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

/** The same address for another role of the server. */
export function asRole(url: string, role: string, password: string): string {
  const address = new URL(url)
  address.username = role
  address.password = encodeURIComponent(password)
  return address.toString()
}

/** The checkout this runs from, whether from source or from the bundle. */
export function findRoot(): string {
  let directory = import.meta.dirname
  while (!existsSync(join(directory, 'apps/server/migrations'))) {
    const parent = dirname(directory)
    if (parent === directory)
      throw new Error('The folder apps/server/migrations is missing: run Cartie inside its checkout.')
    directory = parent
  }
  return directory
}

async function readAbout(root: string): Promise<{ version: string; build: string }> {
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '0'
  const build = await readFile(join(root, 'dist/build-id'), 'utf8').catch(() => 'source')
  return { version, build: build.trim() }
}
