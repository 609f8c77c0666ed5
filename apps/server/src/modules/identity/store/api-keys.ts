import { and, desc, eq } from 'drizzle-orm'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { apiKeys, apiKeyUses, members, users } from './tables.ts'

export async function insertApiKey(ctx: Ctx, key: typeof apiKeys.$inferInsert): Promise<void> {
  await ctx.db.insert(apiKeys).values(key)
}

export async function listApiKeyRows(ctx: Ctx) {
  return ctx.db
    .select({ key: apiKeys, createdBy: users.name, removedAt: members.removedAt, lastUsedAt: apiKeyUses.lastUsedAt })
    .from(apiKeys)
    .innerJoin(members, and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.id, apiKeys.memberId)))
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(apiKeyUses, and(eq(apiKeyUses.workspaceId, apiKeys.workspaceId), eq(apiKeyUses.apiKeyId, apiKeys.id)))
    .where(eq(apiKeys.workspaceId, ctx.workspaceId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
}

export async function lockApiKey(ctx: Ctx, id: Id<'api-key'>) {
  const [found] = await ctx.db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, ctx.workspaceId), eq(apiKeys.id, id)))
    .for('update')
  return found ?? null
}

export async function saveApiKeyRevoked(ctx: Ctx, id: Id<'api-key'>): Promise<void> {
  await ctx.db
    .update(apiKeys)
    .set({ revokedAt: ctx.now })
    .where(and(eq(apiKeys.workspaceId, ctx.workspaceId), eq(apiKeys.id, id)))
}
