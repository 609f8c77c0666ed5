import { and, count, eq, ilike, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { ok, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid, type KeysetSort } from '../../../platform/db/keyset.ts'
import { contactCards, contactsMatching, type ContactId } from '../../contacts/index.ts'
import {
  readNumber,
  type Request,
  type RequestFilter,
  type RequestPage,
  type RequestState,
  type RequestView,
} from '../domain/request.ts'
import { toRecord, toRequest } from './request-store.ts'
import { requests } from './tables.ts'

const urgency = sql`array_position(array['URGENT', 'HIGH', 'NORMAL', 'LOW'], ${requests.priority})`
const sorts: Readonly<Record<RequestPage['sort'], KeysetSort>> = {
  recent: { by: requests.createdAt, type: 'timestamptz', order: 'desc' },
  oldest: { by: requests.createdAt, type: 'timestamptz', order: 'asc' },
  updated: { by: requests.updatedAt, type: 'timestamptz', order: 'desc' },
  priority: { by: urgency, type: 'bigint', order: 'asc' },
  budget: {
    by: sql`coalesce(${requests.budgetMaxMinor}, ${requests.askingPriceMinor})`,
    type: 'bigint',
    order: 'desc',
    isNullable: true,
  },
}

/** One page of requests with their people. */
export async function pageRequests(ctx: Ctx, page: RequestPage): Promise<Result<Page<RequestView>, CursorInvalid>> {
  const keyset = openKeyset(`requests.${page.sort}`, sorts[page.sort], requests.id, page)
  if (!keyset.ok) return keyset
  const { key, after, orderBy, limit, toPage } = keyset.value
  const rows = await ctx.db
    .select({ key, id: requests.id, request: requests })
    .from(requests)
    .where(and(...conditions(ctx, page), after))
    .orderBy(orderBy)
    .limit(limit)
  const views = new Map(
    (
      await toViews(
        ctx,
        rows.map((row) => toRequest(toRecord(row.request))),
      )
    ).map((view) => [view.id, view]),
  )
  const shown = toPage(rows, (row) => views.get(row.id))
  return ok({ ...shown, items: shown.items.filter((view) => view !== undefined) })
}

export async function toViews(ctx: Ctx, found: readonly Request[]): Promise<RequestView[]> {
  const cards = await contactCards(
    ctx,
    found.map((request) => request.contactId),
  )
  return found.map((request) => ({ ...request, contact: cards.get(request.contactId) ?? nobody(request.contactId) }))
}

export async function countByState(ctx: Ctx, filter: RequestFilter): Promise<Map<RequestState, number>> {
  const rows = await ctx.db
    .select({ state: requests.state, count: count() })
    .from(requests)
    .where(and(...conditions(ctx, filter)))
    .groupBy(requests.state)
  return new Map(rows.map((row) => [row.state, row.count]))
}

function conditions(ctx: Ctx, filter: RequestFilter): (SQL | undefined)[] {
  return [
    eq(requests.workspaceId, ctx.workspaceId),
    filter.state && eq(requests.state, filter.state),
    filter.isOpen === undefined ? undefined : filter.isOpen ? isNull(requests.closedAt) : isNotNull(requests.closedAt),
    filter.kind && eq(requests.kind, filter.kind),
    filter.priority && eq(requests.priority, filter.priority),
    filter.assigneeId &&
      (filter.assigneeId === 'none' ? isNull(requests.assigneeId) : eq(requests.assigneeId, filter.assigneeId)),
    filter.contactId && eq(requests.contactId, filter.contactId),
    filter.leadId && eq(requests.leadId, filter.leadId),
    filter.conversationId && eq(requests.conversationId, filter.conversationId),
    filter.make ? sql`lower(${requests.make}) = lower(${filter.make})` : undefined,
    filter.city ? sql`lower(${requests.city}) = lower(${filter.city})` : undefined,
    filter.search ? matches(ctx, filter.search) : undefined,
  ].map((condition) => condition || undefined)
}

function matches(ctx: Ctx, search: string): SQL | undefined {
  const number = readNumber(search)
  const words = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return or(
    number === null ? undefined : eq(requests.number, number),
    ilike(sql`(coalesce(${requests.make}, '') || ' ' || coalesce(${requests.model}, ''))`, words),
    sql`${requests.contactId} in (${contactsMatching(ctx, search)})`,
  )
}

const nobody = (id: ContactId): RequestView['contact'] => ({ id, name: '', phone: null, username: null })
