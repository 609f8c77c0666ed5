import { and, asc, eq } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { LostReasonId } from '../domain/lead.ts'
import type { LostReason } from '../domain/pipeline.ts'
import { lostReasons } from './tables.ts'

export async function loadLostReasons(ctx: Ctx): Promise<LostReason[]> {
  const { id, name, position, isArchived } = lostReasons
  return ctx.db
    .select({ id, name, position, isArchived })
    .from(lostReasons)
    .where(eq(lostReasons.workspaceId, ctx.workspaceId))
    .orderBy(asc(position), asc(id))
}

export async function findLostReason(ctx: Ctx, lostReasonId: LostReasonId): Promise<LostReason | null> {
  return (await loadLostReasons(ctx)).find((reason) => reason.id === lostReasonId) ?? null
}

export async function insertLostReasons(ctx: Ctx, reasons: readonly LostReason[]): Promise<void> {
  await ctx.db.insert(lostReasons).values(reasons.map((reason) => ({ ...reason, workspaceId: ctx.workspaceId })))
}

export async function saveLostReason(
  ctx: Ctx,
  lostReasonId: LostReasonId,
  change: Partial<Pick<LostReason, 'name' | 'isArchived'>>,
): Promise<void> {
  await ctx.db
    .update(lostReasons)
    .set(change)
    .where(and(eq(lostReasons.workspaceId, ctx.workspaceId), eq(lostReasons.id, lostReasonId)))
}
