import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Db } from '../../../platform/db/database.ts'
import { members, workspaces } from './tables.ts'

export type Workspace = typeof workspaces.$inferSelect
type NewWorkspace = typeof workspaces.$inferInsert

/** Adds the workspace under the first free of the slugs; another's slug is taken though we cannot see whose. */
export async function insertWorkspace(
  ctx: Ctx,
  workspace: Omit<NewWorkspace, 'slug'>,
  slugs: readonly string[],
): Promise<void> {
  for (const slug of slugs) {
    const added = await ctx.db
      .insert(workspaces)
      .values({ ...workspace, slug })
      .onConflictDoNothing({ target: workspaces.slug })
      .returning({ id: workspaces.id })
    if (added.length > 0) return
  }
  throw new Error('no free address was found for the workspace')
}

export async function getWorkspace(ctx: Ctx): Promise<Workspace> {
  const [found] = await ctx.db.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  if (!found) throw new Error('the workspace of this transaction does not exist')
  return found
}

export async function saveWorkspace(ctx: Ctx, change: Partial<NewWorkspace>): Promise<void> {
  await ctx.db
    .update(workspaces)
    .set({ ...change, updatedAt: ctx.now })
    .where(eq(workspaces.id, ctx.workspaceId))
}

/** The workspaces a person belongs to, with their place in each; needs a platform transaction. */
export async function listPlacesOf(db: Db, userId: Id<'user'>) {
  return db
    .select({ workspace: workspaces, member: members })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), isNull(members.removedAt), isNull(workspaces.suspendedAt)))
    .orderBy(asc(workspaces.name), asc(workspaces.id))
}
