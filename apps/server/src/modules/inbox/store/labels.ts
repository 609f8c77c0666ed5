import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { labels } from './tables.ts'

export type LabelId = Id<'label'>
export type Label = Pick<typeof labels.$inferSelect, 'id' | 'name' | 'color'>

const shown = { id: labels.id, name: labels.name, color: labels.color }
const here = (ctx: Ctx) => eq(labels.workspaceId, ctx.workspaceId)

export const listLabelRows = (ctx: Ctx): Promise<Label[]> =>
  ctx.db.select(shown).from(labels).where(here(ctx)).orderBy(asc(labels.name), asc(labels.id))

/** Those of the labels that exist, by name. */
export async function findLabels(ctx: Ctx, ids: readonly LabelId[]): Promise<Label[]> {
  if (ids.length === 0) return []
  return ctx.db
    .select(shown)
    .from(labels)
    .where(and(here(ctx), inArray(labels.id, [...ids])))
    .orderBy(asc(labels.name), asc(labels.id))
}

export async function isLabelNameTaken(ctx: Ctx, name: string, except: LabelId): Promise<boolean> {
  const found = await ctx.db
    .select({ id: labels.id })
    .from(labels)
    .where(and(here(ctx), sql`lower(${labels.name}) = lower(${name})`, ne(labels.id, except)))
  return found.length > 0
}

export async function saveLabel(ctx: Ctx, label: Label): Promise<void> {
  await ctx.db
    .insert(labels)
    .values({ ...label, workspaceId: ctx.workspaceId, createdAt: ctx.now })
    .onConflictDoUpdate({ target: [labels.workspaceId, labels.id], set: { name: label.name, color: label.color } })
}

export async function removeLabel(ctx: Ctx, id: LabelId): Promise<boolean> {
  const gone = await ctx.db
    .delete(labels)
    .where(and(here(ctx), eq(labels.id, id)))
    .returning({ id: labels.id })
  return gone.length > 0
}
