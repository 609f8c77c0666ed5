import type { Db } from '../../../platform/db/database.ts'
import type { AccountId } from '../../messaging/index.ts'

/** How long a lease stands without being prolonged: a process that cannot be reached is replaced after this, one that died at once. */
export const leaseSeconds = 20

/** Takes or prolongs the leases that are free or ours; answers those held now. Two who ask at once take turns on the row. */
export async function holdLeases(db: Db, pollerId: string, ids: readonly AccountId[]): Promise<Set<AccountId>> {
  if (ids.length === 0) return new Set()
  const { rows } = await db.$client.query<{ account_id: AccountId }>(
    `update telegram_bots set poller_id = $1, poller_until = clock_timestamp() + make_interval(secs => $3)
     where account_id in (select account_id from telegram_bots where account_id = any ($2::uuid[]) order by account_id for update)
       and (poller_id = $1 or poller_until is null or poller_until < clock_timestamp() or lanes.is_lost(poller_id))
     returning account_id`,
    [pollerId, ids, leaseSeconds],
  )
  return new Set(rows.map((row) => row.account_id))
}

/** Gives leases back, so that another process need not wait for them to run out. */
export async function dropLeases(db: Db, pollerId: string, ids: readonly AccountId[]): Promise<void> {
  await db.$client.query(
    'update telegram_bots set poller_id = null, poller_until = null where poller_id = $1 and account_id = any ($2::uuid[])',
    [pollerId, ids],
  )
}
