import { and, eq, gte, ilike, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { ok, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid, type KeysetSort } from '../../../platform/db/keyset.ts'
import { contactCards, contactsMatching, type ContactId } from '../../contacts/index.ts'
import { isRotting, type Lead, type LeadView } from '../domain/lead.ts'
import type { LeadFilter, LeadPage } from '../domain/lead-filter.ts'
import { toLead } from './lead-store.ts'
import { leads, stages } from './tables.ts'

const sorts: Readonly<Record<LeadPage['sort'], KeysetSort>> = {
  recent: { by: leads.createdAt, type: 'timestamptz', order: 'desc' },
  active: { by: leads.lastActivityAt, type: 'timestamptz', order: 'desc' },
  due: { by: leads.nextStepDueAt, type: 'timestamptz', order: 'asc', isNullable: true },
  amount: { by: leads.amountMinor, type: 'bigint', order: 'desc', isNullable: true },
  title: { by: sql`lower(${leads.title})`, type: 'text', order: 'asc' },
  board: { by: leads.position, type: 'text', order: 'asc' },
}

/** One page of leads with their people. */
export async function pageLeads(ctx: Ctx, page: LeadPage): Promise<Result<Page<LeadView>, CursorInvalid>> {
  const keyset = openKeyset(`leads.${page.sort}`, sorts[page.sort], leads.id, page)
  if (!keyset.ok) return keyset
  const { key, after, orderBy, limit, toPage } = keyset.value
  const rows = await ctx.db
    .select({ key, id: leads.id, lead: leads, rottingDays: stages.rottingDays })
    .from(leads)
    .innerJoin(stages, and(eq(stages.workspaceId, leads.workspaceId), eq(stages.id, leads.stageId)))
    .where(and(...leadConditions(ctx, page), after))
    .orderBy(orderBy)
    .limit(limit)
  const views = await toViews(
    ctx,
    rows.map((row) => ({ lead: toLead(row.lead), rottingDays: row.rottingDays })),
  )
  const byId = new Map(views.map((view) => [view.id, view]))
  const shown = toPage(rows, (row) => byId.get(row.id))
  return ok({ ...shown, items: shown.items.filter((view) => view !== undefined) })
}

/** Leads as people see them: with the contact's name, and whether they were forgotten. */
export async function toViews(
  ctx: Ctx,
  found: readonly { lead: Lead; rottingDays: number | null }[],
): Promise<LeadView[]> {
  const cards = await contactCards(
    ctx,
    found.map(({ lead }) => lead.contactId),
  )
  return found.map(({ lead, rottingDays }) => ({
    ...lead,
    contact: cards.get(lead.contactId) ?? nobody(lead.contactId),
    isRotting: isRotting(lead, rottingDays, ctx.now),
  }))
}

/** The conditions of a filter; searches by the title, the phone given and the person. */
export function leadConditions(ctx: Ctx, filter: LeadFilter): (SQL | undefined)[] {
  return [
    eq(leads.workspaceId, ctx.workspaceId),
    filter.pipelineId && eq(leads.pipelineId, filter.pipelineId),
    filter.stageId && eq(leads.stageId, filter.stageId),
    filter.outcome && eq(leads.outcome, filter.outcome),
    filter.kind && eq(leads.kind, filter.kind),
    filter.assigneeId &&
      (filter.assigneeId === 'none' ? isNull(leads.assigneeId) : eq(leads.assigneeId, filter.assigneeId)),
    filter.contactId && eq(leads.contactId, filter.contactId),
    filter.conversationId && eq(leads.conversationId, filter.conversationId),
    filter.source && eq(leads.source, filter.source),
    filter.createdFrom && gte(leads.createdAt, filter.createdFrom),
    filter.createdBefore && lt(leads.createdAt, filter.createdBefore),
    filter.dueBefore && lt(leads.nextStepDueAt, filter.dueBefore),
    filter.search ? matches(ctx, filter.search) : undefined,
  ].map((condition) => condition || undefined)
}

function matches(ctx: Ctx, search: string): SQL | undefined {
  const title = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return or(ilike(leads.title, title), sql`${leads.contactId} in (${contactsMatching(ctx, search)})`)
}

const nobody = (id: ContactId): LeadView['contact'] => ({ id, name: '', phone: null, username: null })
