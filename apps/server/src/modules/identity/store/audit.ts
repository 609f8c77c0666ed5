import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Db } from '../../../platform/db/database.ts'

export type AuditRow = {
  readonly id: string
  readonly at: Date
  readonly actor: Readonly<Record<string, unknown>> | null
  readonly actorName: string | null
  readonly action: string
  readonly entity: string
  readonly entityId: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export type AuditFilter = {
  readonly q?: string | undefined
  readonly entity?: string | undefined
  readonly entityId?: string | undefined
  readonly userId?: string | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

/** Newest first; `beforeId` is the last line of the page before. */
export async function listAuditRows(
  ctx: Ctx,
  filter: AuditFilter,
  beforeId: string | null,
  limit: number,
): Promise<AuditRow[]> {
  const { rows } = await ctx.db.$client.query<AuditRow>({
    name: 'audit-list',
    text: `select a.id::text, a.at, a.actor, u.name as "actorName", a.action, a.entity, a.entity_id as "entityId", a.before, a.after
      from app.audit_log a left join auth.users u on u.id = (a.actor ->> 'userId')::uuid
      where a.workspace_id = $1
        and ($2::text is null or a.entity = $2) and ($3::text is null or a.entity_id = $3)
        and ($4::text is null or a.actor ->> 'userId' = $4)
        and ($5::timestamptz is null or a.at >= $5) and ($6::timestamptz is null or a.at < $6)
        and ($7::bigint is null or a.id < $7)
        and ($8::text is null or u.name ilike $8 or a.entity_id = $9)
      order by a.id desc limit $10`,
    values: [
      ctx.workspaceId,
      filter.entity ?? null,
      filter.entityId ?? null,
      filter.userId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      beforeId,
      filter.q ? `%${filter.q.replace(/[%_\\]/g, '\\$&')}%` : null,
      filter.q ?? null,
      limit,
    ],
  })
  return rows
}

/**
 * Writes into the audit log of every workspace a person belongs to what they (or `by`) did to the account: accounts are of
 * no workspace, yet each that trusts one wants to know. Needs a platform transaction.
 */
export async function auditAccount(
  db: Db,
  change: {
    userId: Id<'user'>
    action: string
    before?: Readonly<Record<string, unknown>>
    after?: Readonly<Record<string, unknown>>
    at: Date
  },
): Promise<void> {
  await db.$client.query({
    name: 'audit-account',
    text: `insert into app.audit_log (workspace_id, at, actor, action, entity, entity_id, before, after)
      select workspace_id, $2, jsonb_build_object('kind', 'member', 'userId', user_id, 'memberId', id, 'role', role), $3, 'users', user_id::text, $4, $5
      from members where user_id = $1 and removed_at is null`,
    values: [change.userId, change.at, change.action, change.before ?? null, change.after ?? null],
  })
}
