import type { Socket } from 'node:net'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Id } from '@cartie/kernel'
import { connectionName } from '../lanes/lease.ts'
import type { Log } from '../log/log.ts'
import { together } from './together.ts'

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
  transaction<T>(scope: Scope, work: (db: Db) => Promise<Verdict<T>>): Promise<T>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** `last`: statements that were sent and not waited for; the commit follows them on the wire and does nothing if one fails. */
export type Verdict<T> = { readonly commit: boolean; readonly value: T; readonly last?: Promise<unknown> }

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
  pool.on('connect', (client) => gatherWrites(client))
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

async function runTransaction<T>(pool: pg.Pool, scope: Scope, work: (db: Db) => Promise<Verdict<T>>): Promise<T> {
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
    await endTransaction(client, verdict)
    return verdict.value
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => void (broken = failure))
    throw error
  } finally {
    client.removeListener('error', onError)
    client.release(broken)
  }
}

async function endTransaction(client: pg.PoolClient, { commit, last }: Verdict<unknown>): Promise<void> {
  const [{ command }] = await together([client.query(commit ? 'commit' : 'rollback'), last])
  // PostgreSQL answers a commit of a transaction in which a statement failed by rolling it back, without an error.
  if (commit && command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement of it had failed')
}

const bound = new WeakMap<pg.PoolClient, Db>()

/** The drizzle face of a connection; made once for each. */
export function bindDb(client: pg.PoolClient): Db {
  const known = bound.get(client)
  if (known) return known
  const db = drizzle({ client, casing: 'snake_case' })
  bound.set(client, db)
  return db
}

/**
 * Statements sent in one turn of the event loop leave in one write: a system call, and waking PostgreSQL, cost more than
 * most statements.
 */
function gatherWrites(client: pg.PoolClient): void {
  const send = client.query.bind(client)
  // @NOTE not in pg's types: a client's connection, and the socket under it.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  let isGathering = false
  const gather = (...args: Parameters<typeof send>): ReturnType<typeof send> => {
    if (!isGathering) {
      isGathering = true
      stream.cork()
      setImmediate(() => {
        isGathering = false
        stream.uncork()
      })
    }
    return send(...args)
  }
  // @NOTE the same function, called a little later on the wire.
  client.query = gather as typeof client.query
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
