import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { asRole, findRoot } from '../apps/server/src/boot.ts'
import { startEmbedded } from '../apps/server/src/platform/db/embedded/start-embedded.ts'
import { migrate } from '../apps/server/src/platform/db/migrate.ts'

export type Scratch = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** A folder of its own, removed with the database. */
  readonly dataDir: string
  /** An empty database beside ours on the same server, for a peer. */
  createDatabase(name: string): Promise<string>
  remove(): Promise<void>
}

export const scratchRole = { name: 'cartie_app', password: 'cartie-bench-role' }

/** A database server of its own with durable settings (fsync on), as in production: what is measured includes the disk. */
export async function openScratch(): Promise<Scratch> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cartie-bench-'))
  const server = await startEmbedded({ dataDir })
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  const createDatabase = async (name: string): Promise<string> => {
    await admin.query(`create database ${pg.escapeIdentifier(name)}`)
    const url = new URL(server.url)
    url.pathname = `/${name}`
    return url.toString()
  }
  const ownerUrl = await createDatabase('cartie_bench')
  await migrate({
    url: ownerUrl,
    migrationsDir: join(findRoot(), 'apps/server/migrations'),
    appRole: scratchRole.name,
    appPassword: scratchRole.password,
  })
  return {
    ownerUrl,
    dataDir,
    appUrl: asRole(ownerUrl, scratchRole.name, scratchRole.password),
    createDatabase,
    async remove() {
      await admin.end()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
