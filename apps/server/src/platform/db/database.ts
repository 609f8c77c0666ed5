import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Id } from '@cartie/kernel'
import { connectionName } from '../lanes/lease.ts'
import type { Log } from '../log/log.ts'

export type WorkspaceId = Id<'workspace'>

/** A drizzle database bound to one open transaction; `$client` is the pg client, for SQL that drizzle would only slow down. */
export type Db = NodePgDatabase & { $client: pg.PoolClient }

/** Who a transaction acts for: a workspace's rows, or (rarely, by name) the platform's. */
export type Scope =
  | { readonly workspaceId: WorkspaceId; readonly actor: unknown }
  | { readonly platform: string; readonly actor: unknown }

export interface Database {
  /** Runs `work` in a transaction that sees one workspace. Commits when it returns, rolls back when it throws. */
  withWorkspace<T>(workspaceId: WorkspaceId, work: (db: Db) => Promise<T>): Promise<T>
  /** Runs `work` across workspaces: sign-in, routing of incoming updates, superadmins. `why` says the reason and is for the reader. */
  withPlatform<T>(why: string, work: (db: Db) => Promise<T>): Promise<T>
  /** Runs `work`, then commits or rolls back as its verdict says. */
  transaction<T>(scope: Scope, work: (db: Db) => Promise<{ commit: boolean; value: T }>): Promise<T>
  readonly pool: pg.Pool
  close(): Promise<void>
}

export type DatabaseOptions = {
  /** postgres://… of the application role, which cannot bypass row-level security. */
  readonly url: string
  readonly maxConnections: number
  readonly log: Log
}

export function openDatabase({ url, maxConnections, log }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    application_name: connectionName,
    pipeline: true,
  })
  // A broken idle connection must not end the process: the pool opens another on the next use.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection broke'))

  const database: Database = {
    pool,
    withWorkspace: (workspaceId, work) =>
      database.transaction({ workspaceId, actor: null }, async (db) => ({ commit: true, value: await work(db) })),
    withPlatform: (why, work) =>
      database.transaction({ platform: why, actor: null }, async (db) => ({ commit: true, value: await work(db) })),
    transaction: (scope, work) => runTransaction(pool, scope, work),
    close: () => pool.end(),
  }
  return database
}

async function runTransaction<T>(
  pool: pg.Pool,
  scope: Scope,
  work: (db: Db) => Promise<{ commit: boolean; value: T }>,
) {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => void (broken = error)
  client.on('error', onError)
  try {
    // Not waited for: on a pipelined connection the first statement follows in the same packet. Were it to fail, so would
    // every statement after it.
    const opened = client.query(opening(scope))
    opened.catch(() => undefined)
    const verdict = await work(bindDb(client))
    await opened
    await client.query(verdict.commit ? 'commit' : 'rollback')
    return verdict.value
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => void (broken = failure))
    throw error
  } finally {
    client.removeListener('error', onError)
    client.release(broken)
  }
}

export function bindDb(client: pg.PoolClient): Db {
  return drizzle({ client, casing: 'snake_case' })
}

const uuid = /^[0-9a-f-]{36}$/

/** One round trip that opens the transaction and says who acts. */
function opening(scope: Scope): string {
  const actor = scope.actor ? pg.escapeLiteral(JSON.stringify(scope.actor)) : "''"
  if ('platform' in scope) {
    return `begin; select set_config('app.scope', 'platform', true), set_config('app.actor', ${actor}, true)`
  }
  if (!uuid.test(scope.workspaceId)) throw new TypeError('a workspace id is a UUID')
  return `begin; select set_config('app.workspace_id', '${scope.workspaceId}', true), set_config('app.actor', ${actor}, true)`
}
