import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Names this operating-system process in the database, for as long as it lives. */
export const processId = randomBytes(4).toString('hex')

/** The `application_name` of every connection of this process: while one stands, the process is alive. */
export const connectionName = `cartie ${processId}`

/** A new lease. It begins with the process it belongs to, so that leases of a process that died are known as such. */
export const newLease = (): string => `${processId}${randomUUID().slice(8)}`

/**
 * Frees the lanes a killed process held, so that nobody waits for its leases to run out. A process is dead when it has
 * no connection left; one that only lost its connections for a moment finds its lease gone and rolls back.
 */
export async function freeLostLanes(db: Pick<pg.Pool, 'query'>, now: Date): Promise<number> {
  const { rowCount } = await db.query(
    `update lanes.lane set leased_by = null, due_at = $1 where (queue, key) in (
       select queue, key from lanes.lane where leased_by is not null and lanes.is_lost(leased_by) for update skip locked)`,
    [now],
  )
  return rowCount ?? 0
}
