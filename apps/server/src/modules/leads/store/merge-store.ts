import { and, count, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import { leads } from './tables.ts'

export async function countLeadsOf(ctx: Ctx, contactId: ContactId): Promise<number> {
  const [found] = await ctx.db.select({ count: count() }).from(leads).where(isOf(ctx, contactId))
  return found?.count ?? 0
}

export async function moveLeads(ctx: Ctx, from: ContactId, to: ContactId): Promise<string[]> {
  const moved = await ctx.db.update(leads).set({ contactId: to }).where(isOf(ctx, from)).returning({ id: leads.id })
  return moved.map((row) => row.id)
}

export async function moveLeadsBack(ctx: Ctx, ids: readonly string[], to: ContactId): Promise<void> {
  await ctx.db
    .update(leads)
    .set({ contactId: to })
    .where(and(eq(leads.workspaceId, ctx.workspaceId), sql`${leads.id} = any(${sql.param([...ids])}::uuid[])`))
}

const isOf = (ctx: Ctx, contactId: ContactId) =>
  and(eq(leads.workspaceId, ctx.workspaceId), eq(leads.contactId, contactId))
