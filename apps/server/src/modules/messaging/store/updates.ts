import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Database, Db, WorkspaceId } from '../../../platform/db/database.ts'
import type { AccountId } from '../domain/account.ts'

export type RawUpdate = { readonly updateKey: string; readonly laneKey: string; readonly payload: unknown }

/** Stores what is new and asks for it to be handled, in one committed statement. Answers how many were new. */
export async function ingestUpdates(
  pool: Database['pool'],
  where: { workspaceId: WorkspaceId; accountId: AccountId; announces: boolean; now: Date },
  updates: readonly RawUpdate[],
): Promise<number> {
  const { rows } = await pool.query<{ stored: number }>({
    name: 'messaging-ingest',
    text: 'select app.ingest_updates($1, $2, $3, $4, $5, $6, $7) as stored',
    values: [where.workspaceId, where.accountId, ...columnsOf(updates), where.announces, where.now],
  })
  return rows[0]?.stored ?? 0
}

/** What is new, and whether this transaction may handle it; what may not was put behind older work of its chat. */
export type TakenIn = { readonly update: RawUpdate; readonly isFree: boolean }

/** Stores updates in the transaction that handles them. */
export async function takeInUpdates(ctx: Ctx, accountId: AccountId, updates: readonly RawUpdate[]): Promise<TakenIn[]> {
  const { rows } = await ctx.db.$client.query<{ place: number; is_free: boolean }>({
    name: 'messaging-take-in',
    text: 'select place, is_free from app.take_in($1, $2, $3, $4, $5, $6)',
    values: [ctx.workspaceId, accountId, ...columnsOf(updates), ctx.now],
  })
  return rows.flatMap(({ place, is_free: isFree }) => {
    const update = updates[place - 1]
    return update ? [{ update, isFree }] : []
  })
}

const columnsOf = (updates: readonly RawUpdate[]): string[][] => [
  updates.map((update) => update.updateKey),
  updates.map((update) => update.laneKey),
  updates.map((update) => JSON.stringify(update.payload)),
]

/** A raw update as a jsonb column takes it: PostgreSQL refuses the character zero and halves of surrogate pairs. */
export function toStorable(payload: unknown): unknown {
  return /\\u(?:0000|d[89a-f])/i.test(JSON.stringify(payload)) ? cleaned(payload) : payload
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [cleaned(name), cleaned(inner)]))
}

export type UpdateRef = { readonly accountId: AccountId; readonly updateKey: string }

/** The raw updates by account and key. */
export async function loadUpdates(db: Db, refs: readonly UpdateRef[]): Promise<Map<string, unknown>> {
  if (refs.length === 0) return new Map()
  const { rows } = await db.$client.query<{ account_id: string; update_key: string; payload: unknown }>({
    name: 'messaging-load-updates',
    text: `select u.account_id, u.update_key, u.payload from inbound_updates u
      join unnest($1::uuid[], $2::text[]) as want (account_id, update_key) using (account_id, update_key)`,
    values: [refs.map((ref) => ref.accountId), refs.map((ref) => ref.updateKey)],
  })
  return new Map(rows.map((row) => [`${row.account_id}:${row.update_key}`, row.payload]))
}

/** Raw updates are kept a month: long enough to replay, short enough not to be an archive. */
export async function forgetOldUpdates(db: Db, before: Date): Promise<number> {
  const { rowCount } = await db.$client.query(
    `delete from inbound_updates where (account_id, update_key) in
       (select account_id, update_key from inbound_updates where received_at < $1 limit 10000)`,
    [before],
  )
  return rowCount ?? 0
}
