import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { ImportId, LeadImport } from '../domain/lead-import.ts'
import type { LeadId, LeadKind } from '../domain/lead.ts'
import { leadImportRows, leadImports, leads } from './tables.ts'

export type ImportRecord = LeadImport & { readonly storageKey: string }
export type ImportRow = Omit<typeof leadImportRows.$inferSelect, 'workspaceId' | 'importId'>

const here = (ctx: Ctx, id: ImportId) => and(eq(leadImports.workspaceId, ctx.workspaceId), eq(leadImports.id, id))
const rowsOf = (ctx: Ctx, id: ImportId) =>
  and(eq(leadImportRows.workspaceId, ctx.workspaceId), eq(leadImportRows.importId, id))

const toRecord = (row: typeof leadImports.$inferSelect): ImportRecord => ({
  ...row,
  columns: [...row.columns],
  sample: row.sample.map((line) => [...line]),
})

export async function listImports(ctx: Ctx, limit: number): Promise<ImportRecord[]> {
  const rows = await ctx.db
    .select()
    .from(leadImports)
    .where(eq(leadImports.workspaceId, ctx.workspaceId))
    .orderBy(desc(leadImports.id))
    .limit(limit)
  return rows.map(toRecord)
}

export async function findImport(ctx: Ctx, id: ImportId): Promise<ImportRecord | null> {
  const [row] = await ctx.db.select().from(leadImports).where(here(ctx, id))
  return row ? toRecord(row) : null
}

export async function lockImport(ctx: Ctx, id: ImportId): Promise<ImportRecord | null> {
  const [row] = await ctx.db.select().from(leadImports).where(here(ctx, id)).for('update')
  return row ? toRecord(row) : null
}

export async function insertImport(ctx: Ctx, record: ImportRecord): Promise<void> {
  await ctx.db.insert(leadImports).values({ ...record, workspaceId: ctx.workspaceId })
}

export async function changeImport(ctx: Ctx, record: ImportRecord, change: Partial<LeadImport>): Promise<ImportRecord> {
  await ctx.db.update(leadImports).set(change).where(here(ctx, record.id))
  return { ...record, ...change }
}

export async function insertImportRows(ctx: Ctx, importId: ImportId, rows: readonly ImportRow[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.insert(leadImportRows).values(rows.map((row) => ({ ...row, importId, workspaceId: ctx.workspaceId })))
}

export const listImportRows = (ctx: Ctx, importId: ImportId): Promise<ImportRow[]> =>
  ctx.db.select().from(leadImportRows).where(rowsOf(ctx, importId)).orderBy(asc(leadImportRows.row))

/** The rows of the next leads that are not undone yet, all rows of a lead together, in order. */
export async function nextRowsToUndo(ctx: Ctx, importId: ImportId, count: number): Promise<ImportRow[]> {
  const next = ctx.db
    .selectDistinct({ leadId: leadImportRows.leadId })
    .from(leadImportRows)
    .where(and(rowsOf(ctx, importId), isNotNull(leadImportRows.leadId), isNull(leadImportRows.undone)))
    .orderBy(asc(leadImportRows.leadId))
    .limit(count)
  return ctx.db
    .select()
    .from(leadImportRows)
    .where(and(rowsOf(ctx, importId), inArray(leadImportRows.leadId, next)))
    .orderBy(asc(leadImportRows.row))
}

export async function markUndone(
  ctx: Ctx,
  importId: ImportId,
  { leadId, undone }: { leadId: LeadId; undone: NonNullable<ImportRow['undone']> },
): Promise<void> {
  await ctx.db
    .update(leadImportRows)
    .set({ undone })
    .where(and(rowsOf(ctx, importId), eq(leadImportRows.leadId, leadId)))
}

export type OpenWish = { readonly kind: LeadKind; readonly phone: string | null; readonly contactId: ContactId }

/** The open leads that a repeat by one of these phones or contacts would update. */
export const findOpenWishes = (
  ctx: Ctx,
  {
    phones,
    contactIds,
    activeSince,
  }: { phones: readonly string[]; contactIds: readonly ContactId[]; activeSince: Date },
): Promise<OpenWish[]> =>
  ctx.db
    .select({ kind: leads.kind, phone: leads.phone, contactId: leads.contactId })
    .from(leads)
    .where(
      and(
        eq(leads.workspaceId, ctx.workspaceId),
        eq(leads.outcome, 'open'),
        gte(leads.lastActivityAt, activeSince),
        or(
          sql`${leads.phone} = any (${sql.param([...phones])}::text[])`,
          sql`${leads.contactId} = any (${sql.param([...contactIds])}::uuid[])`,
        ),
      ),
    )
