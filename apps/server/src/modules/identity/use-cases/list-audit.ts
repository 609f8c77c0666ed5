import { ok, type Id, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { listAuditRows, type AuditFilter, type AuditRow } from '../store/audit.ts'

export type AuditLine = {
  id: string
  at: Date
  actor: { kind: string; userId: Id<'user'> | null; name: string | null; via: string | null; part: string | null }
  action: string
  entity: string
  entityId: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
export type ListAudit = AuditFilter & { readonly cursor?: string | undefined; readonly limit: number }

/** Who changed what, newest first. */
export async function listAudit(
  ctx: Ctx,
  { cursor, limit, ...filter }: ListAudit,
): Promise<Result<Page<AuditLine>, Forbidden>> {
  const refused = forbid(ctx, 'audit.view')
  if (refused) return refused
  // Lines are numbered in order: the number is the whole cursor. One that is no number starts from the top.
  const beforeId = cursor && /^\d{1,18}$/.test(cursor) ? cursor : null
  const rows = await listAuditRows(ctx, filter, beforeId, limit + 1)
  const items = rows.slice(0, limit).map(toLine)
  return ok({ items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null })
}

function toLine({ actor, actorName, before, after, ...line }: AuditRow): AuditLine {
  const text = (key: string): string | null => (typeof actor?.[key] === 'string' ? actor[key] : null)
  return {
    ...line,
    // @NOTE the actor was written by transact() and carries a user's id or none.
    actor: {
      kind: text('kind') ?? 'system',
      userId: text('userId') as Id<'user'> | null,
      name: actorName,
      via: text('via'),
      part: text('part'),
    },
    before: withoutHashes(before),
    after: withoutHashes(after),
  }
}

/** Hashes of secrets tell a reader nothing. A thing that was made had nothing before: null, not an empty line. */
function withoutHashes(line: Readonly<Record<string, unknown>> | null): Record<string, unknown> | null {
  const told = Object.entries(line ?? {}).filter(([key]) => !key.endsWith('_hash') && key !== 'workspace_id')
  return told.length > 0 ? Object.fromEntries(told) : null
}
