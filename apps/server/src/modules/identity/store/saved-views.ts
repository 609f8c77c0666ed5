import { and, asc, count, eq, isNull, or, sql } from 'drizzle-orm'
import type { ListName } from '@cartie/contract/views'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { defaultViews, savedViews } from './tables.ts'

export type ViewId = Id<'saved-view'>
type MemberId = Id<'member'>
export type ViewRow = Omit<typeof savedViews.$inferSelect, 'workspaceId'>

const here = (ctx: Ctx) => eq(savedViews.workspaceId, ctx.workspaceId)

/** The views of a list that a member sees: their own and the shared ones, by name; `isDefault`: their list opens with it. */
export async function listViewRows(
  ctx: Ctx,
  { list, memberId }: { list: ListName; memberId: MemberId },
): Promise<(ViewRow & { isDefault: boolean })[]> {
  const rows = await ctx.db
    .select({ view: savedViews, defaultId: defaultViews.viewId })
    .from(savedViews)
    .leftJoin(
      defaultViews,
      and(
        eq(defaultViews.workspaceId, savedViews.workspaceId),
        eq(defaultViews.memberId, memberId),
        eq(defaultViews.list, savedViews.list),
        eq(defaultViews.viewId, savedViews.id),
      ),
    )
    .where(
      and(
        here(ctx),
        eq(savedViews.list, list),
        isNull(savedViews.deletedAt),
        or(eq(savedViews.ownerId, memberId), savedViews.isShared),
      ),
    )
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id))
  return rows.map(({ view, defaultId }) => ({ ...view, isDefault: defaultId !== null }))
}

export async function lockView(ctx: Ctx, id: ViewId): Promise<ViewRow | null> {
  const [found] = await ctx.db
    .select()
    .from(savedViews)
    .where(and(here(ctx), eq(savedViews.id, id)))
    .for('update')
  return found ?? null
}

export async function countViews(
  ctx: Ctx,
  { list, memberId }: { list: ListName; memberId: MemberId },
): Promise<number> {
  const [found] = await ctx.db
    .select({ count: count() })
    .from(savedViews)
    .where(and(here(ctx), eq(savedViews.list, list), eq(savedViews.ownerId, memberId), isNull(savedViews.deletedAt)))
  return found?.count ?? 0
}

/** Whether another view of this owner bears the name already. */
export async function isViewNameTaken(ctx: Ctx, { id, list, ownerId, name }: ViewRow): Promise<boolean> {
  // Two at once by one person: the second waits here until the first has been written.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${`views ${ownerId} ${list}`}))`)
  const found = await ctx.db
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        here(ctx),
        eq(savedViews.list, list),
        eq(savedViews.ownerId, ownerId),
        isNull(savedViews.deletedAt),
        sql`lower(${savedViews.name}) = lower(${name})`,
        sql`${savedViews.id} <> ${id}`,
      ),
    )
  return found.length > 0
}

export async function saveView(ctx: Ctx, { id, ...view }: ViewRow): Promise<void> {
  await ctx.db
    .insert(savedViews)
    .values({ ...view, id, workspaceId: ctx.workspaceId })
    .onConflictDoUpdate({ target: [savedViews.workspaceId, savedViews.id], set: view })
}

/** The view a member's list opens with; null: with none. */
export async function saveDefaultView(
  ctx: Ctx,
  { memberId, list, viewId }: { memberId: MemberId; list: ListName; viewId: ViewId | null },
): Promise<void> {
  if (viewId === null) {
    await ctx.db
      .delete(defaultViews)
      .where(
        and(
          eq(defaultViews.workspaceId, ctx.workspaceId),
          eq(defaultViews.memberId, memberId),
          eq(defaultViews.list, list),
        ),
      )
    return
  }
  await ctx.db
    .insert(defaultViews)
    .values({ workspaceId: ctx.workspaceId, memberId, list, viewId })
    .onConflictDoUpdate({
      target: [defaultViews.workspaceId, defaultViews.memberId, defaultViews.list],
      set: { viewId },
    })
}

export async function isDefaultView(ctx: Ctx, memberId: MemberId, viewId: ViewId): Promise<boolean> {
  const found = await ctx.db
    .select({ viewId: defaultViews.viewId })
    .from(defaultViews)
    .where(
      and(
        eq(defaultViews.workspaceId, ctx.workspaceId),
        eq(defaultViews.memberId, memberId),
        eq(defaultViews.viewId, viewId),
      ),
    )
  return found.length > 0
}
