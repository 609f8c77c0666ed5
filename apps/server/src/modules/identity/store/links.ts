import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Db } from '../../../platform/db/database.ts'
import { passwordLinks, telegramLinks } from './tables.ts'

export async function insertPasswordLink(
  db: Db,
  link: Omit<typeof passwordLinks.$inferInsert, 'usedAt'>,
): Promise<void> {
  await db.insert(passwordLinks).values(link)
}

/** Marks a link as used and answers whose it was; null when it was used, has run out, or never was. */
export async function usePasswordLink(db: Db, tokenHash: string, now: Date): Promise<Id<'user'> | null> {
  const [used] = await db
    .update(passwordLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(passwordLinks.tokenHash, tokenHash),
        isNull(passwordLinks.usedAt),
        sql`${passwordLinks.expiresAt} > ${now}`,
      ),
    )
    .returning({ userId: passwordLinks.userId })
  return used?.userId ?? null
}

/** Spoils every link a person could still use. */
export async function spoilPasswordLinks(db: Db, userId: Id<'user'>, now: Date): Promise<void> {
  await db
    .update(passwordLinks)
    .set({ usedAt: now })
    .where(and(eq(passwordLinks.userId, userId), isNull(passwordLinks.usedAt)))
}

/** Keeps the member's newest link only. */
export async function saveTelegramLink(
  ctx: Ctx,
  link: { memberId: Id<'member'>; tokenHash: string; expiresAt: Date },
): Promise<void> {
  await ctx.db
    .insert(telegramLinks)
    .values({ ...link, workspaceId: ctx.workspaceId })
    .onConflictDoUpdate({
      target: [telegramLinks.workspaceId, telegramLinks.memberId],
      set: { tokenHash: link.tokenHash, expiresAt: link.expiresAt },
    })
}

/** Takes the link away and answers whose it was, if it was still good. */
export async function useTelegramLink(ctx: Ctx, tokenHash: string): Promise<Id<'member'> | null> {
  const [used] = await ctx.db
    .delete(telegramLinks)
    .where(
      and(
        eq(telegramLinks.workspaceId, ctx.workspaceId),
        eq(telegramLinks.tokenHash, tokenHash),
        sql`${telegramLinks.expiresAt} > ${ctx.now}`,
      ),
    )
    .returning({ memberId: telegramLinks.memberId })
  return used?.memberId ?? null
}
