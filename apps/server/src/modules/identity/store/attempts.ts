import type { Db } from '../../../platform/db/database.ts'
import type { Attempts } from '../domain/attempts.ts'

/** What is remembered of a key, locked until the transaction ends; null for a key never met, which is then ours too. */
export async function lockAttempts(db: Db, key: string): Promise<Attempts | null> {
  await db.$client.query({
    name: 'attempts-lock',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 4727002))',
    values: [key],
  })
  const { rows } = await db.$client.query<Attempts>({
    name: 'attempts-find',
    text: 'select count, since, locked_until as "lockedUntil", locks from auth.attempts where key = $1',
    values: [key],
  })
  return rows[0] ?? null
}

export async function saveAttempts(db: Db, key: string, { count, since, lockedUntil, locks }: Attempts): Promise<void> {
  await db.$client.query({
    name: 'attempts-save',
    text: `insert into auth.attempts (key, count, since, locked_until, locks) values ($1, $2, $3, $4, $5)
      on conflict (key) do update set count = excluded.count, since = excluded.since, locked_until = excluded.locked_until, locks = excluded.locks`,
    values: [key, count, since, lockedUntil, locks],
  })
}

export async function forgetAttempts(db: Db, prefix: string): Promise<void> {
  await db.$client.query('delete from auth.attempts where starts_with(key, $1)', [prefix])
}

/** Drops what no longer counts: tries older than any window, links and challenges that have run out. */
export async function sweepSignIn(db: Db, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await db.$client.query('delete from auth.attempts where since < $1 and (locked_until is null or locked_until < $2)', [
    dayAgo,
    now,
  ])
  await db.$client.query('delete from auth.password_links where expires_at < $1', [dayAgo])
  await db.$client.query('delete from auth.verifications where expires_at < $1', [now])
  await db.$client.query('delete from auth.sessions where expires_at < $1', [now])
  await db.$client.query('delete from telegram_links where expires_at < $1', [now])
}
