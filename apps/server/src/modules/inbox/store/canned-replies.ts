import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { cannedReplies } from './tables.ts'

export type CannedId = Id<'canned-reply'>
export type CannedReply = Pick<typeof cannedReplies.$inferSelect, 'id' | 'shortcut' | 'texts' | 'updatedAt'>

const shown = {
  id: cannedReplies.id,
  shortcut: cannedReplies.shortcut,
  texts: cannedReplies.texts,
  updatedAt: cannedReplies.updatedAt,
}
const here = (ctx: Ctx) => eq(cannedReplies.workspaceId, ctx.workspaceId)

export const listCannedRows = (ctx: Ctx): Promise<CannedReply[]> =>
  ctx.db.select(shown).from(cannedReplies).where(here(ctx)).orderBy(asc(cannedReplies.shortcut), asc(cannedReplies.id))

export async function lockCanned(ctx: Ctx, id: CannedId): Promise<CannedReply | null> {
  const [found] = await ctx.db
    .select(shown)
    .from(cannedReplies)
    .where(and(here(ctx), eq(cannedReplies.id, id)))
    .for('update')
  return found ?? null
}

export async function isShortcutTaken(ctx: Ctx, shortcut: string, except: CannedId): Promise<boolean> {
  const found = await ctx.db
    .select({ id: cannedReplies.id })
    .from(cannedReplies)
    .where(and(here(ctx), sql`lower(${cannedReplies.shortcut}) = lower(${shortcut})`, ne(cannedReplies.id, except)))
  return found.length > 0
}

export async function saveCanned(ctx: Ctx, reply: CannedReply): Promise<void> {
  const { shortcut, texts, updatedAt } = reply
  await ctx.db
    .insert(cannedReplies)
    .values({ ...reply, workspaceId: ctx.workspaceId, createdAt: ctx.now })
    .onConflictDoUpdate({
      target: [cannedReplies.workspaceId, cannedReplies.id],
      set: { shortcut, texts, updatedAt },
    })
}

export async function removeCanned(ctx: Ctx, id: CannedId): Promise<boolean> {
  const gone = await ctx.db
    .delete(cannedReplies)
    .where(and(here(ctx), eq(cannedReplies.id, id)))
    .returning({ id: cannedReplies.id })
  return gone.length > 0
}
