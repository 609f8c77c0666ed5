import { and, count, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import { requests } from './tables.ts'

export async function countRequestsOf(ctx: Ctx, contactId: ContactId): Promise<number> {
  const [found] = await ctx.db.select({ count: count() }).from(requests).where(isOf(ctx, contactId))
  return found?.count ?? 0
}

export async function moveRequests(ctx: Ctx, from: ContactId, to: ContactId): Promise<string[]> {
  const moved = await ctx.db
    .update(requests)
    .set({ contactId: to })
    .where(isOf(ctx, from))
    .returning({ id: requests.id })
  return moved.map((row) => row.id)
}

export async function moveRequestsBack(ctx: Ctx, ids: readonly string[], to: ContactId): Promise<void> {
  await ctx.db
    .update(requests)
    .set({ contactId: to })
    .where(and(eq(requests.workspaceId, ctx.workspaceId), sql`${requests.id} = any(${sql.param([...ids])}::uuid[])`))
}

const isOf = (ctx: Ctx, contactId: ContactId) =>
  and(eq(requests.workspaceId, ctx.workspaceId), eq(requests.contactId, contactId))
