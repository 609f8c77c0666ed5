import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import {
  firstNumber,
  formatNumber,
  type Request,
  type RequestChange,
  type RequestId,
  type RequestNote,
  type RequestRecord,
} from '../domain/request.ts'
import { requestCounters, requestNotes, requests } from './tables.ts'

type RequestRow = typeof requests.$inferSelect

export async function findRequest(ctx: Ctx, requestId: RequestId): Promise<RequestRecord | null> {
  const [row] = await ctx.db.select().from(requests).where(isRequest(ctx, requestId))
  return row ? toRecord(row) : null
}

/** The request, its row locked until the transaction ends. */
export async function lockRequest(ctx: Ctx, requestId: RequestId): Promise<RequestRecord | null> {
  const [row] = await ctx.db.select().from(requests).where(isRequest(ctx, requestId)).for('update')
  return row ? toRecord(row) : null
}

/** What an earlier attempt with the same key made. Attempts at the same time take turns. */
export async function findMadeBefore(ctx: Ctx, onceKey: string): Promise<RequestRecord | null> {
  await ctx.db.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `requests:${ctx.workspaceId}:${onceKey}`,
  ])
  const [row] = await ctx.db
    .select()
    .from(requests)
    .where(and(eq(requests.workspaceId, ctx.workspaceId), eq(requests.onceKey, onceKey)))
  return row ? toRecord(row) : null
}

export type NewRequest = Omit<RequestRecord, 'number' | 'version' | 'changedBy' | 'createdAt' | 'updatedAt'> & {
  readonly onceKey: string | null
}

/** Gives the next number and keeps the request: who makes one at the same time waits for its number, a rollback returns it. */
export async function insertRequest(ctx: Ctx, { onceKey, ...made }: NewRequest): Promise<RequestRecord> {
  const number = await takeNumber(ctx)
  const kept = { ...made, version: 1, changedBy: ctx.actor, createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db.insert(requests).values({ ...kept, ...wonColumns(made), number, onceKey, workspaceId: ctx.workspaceId })
  return { ...kept, number: formatNumber(number) }
}

async function takeNumber(ctx: Ctx): Promise<number> {
  const [taken] = await ctx.db
    .insert(requestCounters)
    .values({ workspaceId: ctx.workspaceId, last: firstNumber })
    .onConflictDoUpdate({ target: requestCounters.workspaceId, set: { last: sql`${requestCounters.last} + 1` } })
    .returning({ last: requestCounters.last })
  if (!taken) throw new Error('an upsert answered no row')
  return taken.last
}

/** Writes a change of a locked request: the next version, who made it and when. */
export async function changeRequest(ctx: Ctx, request: RequestRecord, change: RequestChange): Promise<RequestRecord> {
  const kept = { ...change, version: request.version + 1, changedBy: ctx.actor, updatedAt: ctx.now }
  await ctx.db
    .update(requests)
    .set({ ...kept, ...wonColumns(change) })
    .where(isRequest(ctx, request.id))
  return { ...request, ...kept }
}

export async function insertNote(ctx: Ctx, note: RequestNote): Promise<void> {
  await ctx.db.insert(requestNotes).values({ ...note, workspaceId: ctx.workspaceId })
}

export async function listNotes(ctx: Ctx, requestId: RequestId): Promise<RequestNote[]> {
  const rows = await ctx.db
    .select()
    .from(requestNotes)
    .where(and(eq(requestNotes.workspaceId, ctx.workspaceId), eq(requestNotes.requestId, requestId)))
    .orderBy(asc(requestNotes.createdAt), asc(requestNotes.id))
  return rows.map(({ id, author, text, createdAt }) => ({ id, requestId, author, text, createdAt }))
}

const isRequest = (ctx: Ctx, requestId: RequestId) =>
  and(eq(requests.workspaceId, ctx.workspaceId), eq(requests.id, requestId))

const wonColumns = ({ wonAmount }: RequestChange): Partial<Pick<RequestRow, 'wonAmountMinor' | 'wonCurrency'>> =>
  wonAmount === undefined
    ? {}
    : { wonAmountMinor: wonAmount?.amountMinor ?? null, wonCurrency: wonAmount?.currency ?? null }

export function toRecord(row: RequestRow): RequestRecord {
  const { workspaceId: _, onceKey: __, wonAmountMinor, wonCurrency, number, ...request } = row
  const wonAmount =
    wonAmountMinor !== null && wonCurrency !== null ? { amountMinor: wonAmountMinor, currency: wonCurrency } : null
  return { ...request, number: formatNumber(number), wonAmount }
}

/** A request as everybody may see it. */
export function toRequest(record: RequestRecord): Request {
  const { openState: _, ...request } = record
  return request
}
