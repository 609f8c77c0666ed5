import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { runMigrations as migrateJobs } from 'graphile-worker'

export type MigrateOptions = {
  /** postgres://… of the owner: may create schemas and roles. */
  readonly url: string
  readonly migrationsDir: string
  /** The role the application connects as; made when missing, never able to bypass row-level security. */
  readonly appRole: string
  readonly appPassword: string
}

export type MigrateReport = { readonly applied: readonly string[]; readonly already: number }

/**
 * Brings a database to the newest schema. Forward only; each file is one transaction; two servers starting at once take
 * turns. Throws when a file that was applied has changed since, or when the database knows files this build does not.
 */
export async function migrate(options: MigrateOptions): Promise<MigrateReport> {
  const client = new pg.Client({ connectionString: options.url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4727001)')
    await ensureRole(client, options)
    const files = await readMigrations(options.migrationsDir)
    const known = await readApplied(client)
    refuseStrangers(files, known)
    const missing = files.filter((file) => !known.has(file.name))
    if (known.size === 0) await migrateJobs({ connectionString: options.url })
    for (const file of missing) await applyFile(client, file, options.appRole)
    return { applied: missing.map((file) => file.name), already: known.size }
  } finally {
    await client.end()
  }
}

type MigrationFile = { readonly name: string; readonly sql: string; readonly hash: string }

async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  await client.query('create schema if not exists meta')
  await client.query(
    'create table if not exists meta.migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from meta.migrations')
  return new Map(rows.map((row) => [row.name, row.hash]))
}

function refuseStrangers(files: MigrationFile[], known: Map<string, string>): void {
  const here = new Map(files.map((file) => [file.name, file.hash]))
  for (const [name, hash] of known) {
    const ours = here.get(name)
    if (ours === undefined) {
      throw new Error(
        `This database was migrated by a newer Cartie (${name}). Start that version, or restore a backup made before it.`,
      )
    }
    if (ours !== hash)
      throw new Error(
        `Migration ${name} was changed after it had been applied to this database. Restore the file as it was.`,
      )
  }
}

async function applyFile(client: pg.Client, file: MigrationFile, appRole: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query("set local lock_timeout = '10s'")
    await client.query(file.sql.replaceAll('{{app_role}}', pg.escapeIdentifier(appRole)))
    await client.query('insert into meta.migrations (name, hash) values ($1, $2)', [file.name, file.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${file.name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** Makes the application's role, or renews its password; refuses one that could bypass row-level security. */
async function ensureRole(client: pg.Client, { appRole, appPassword }: MigrateOptions): Promise<void> {
  const role = pg.escapeIdentifier(appRole)
  const password = pg.escapeLiteral(appPassword)
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    'select rolsuper, rolbypassrls from pg_roles where rolname = $1',
    [appRole],
  )
  const found = rows[0]
  if (found?.rolsuper || found?.rolbypassrls) {
    throw new Error(
      `The role ${appRole} can bypass row-level security. Run: alter role ${role} nosuperuser nobypassrls`,
    )
  }
  try {
    if (!found)
      await client.query(
        `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`,
      )
    else if (!(await canLogIn(client, appRole, appPassword)))
      await client.query(`alter role ${role} login password ${password}`)
  } catch (error) {
    throw new Error(
      `The database user of DATABASE_URL may not manage roles. As an administrator of that server run: create role ${role} login nosuperuser nobypassrls password '…' and set DATABASE_APP_ROLE and DATABASE_APP_PASSWORD. (${error instanceof Error ? error.message : String(error)})`,
      { cause: error },
    )
  }
}

async function canLogIn(client: pg.Client, user: string, password: string): Promise<boolean> {
  const { host, port, database, ssl } = client
  const probe = new pg.Client({ host, port, ...(database ? { database } : {}), ssl, user, password })
  probe.on('error', () => undefined)
  try {
    await probe.connect()
    await probe.end()
    return true
  } catch {
    return false
  }
}
