import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { members, sessions, users } from './tables.ts'

export type MemberRow = typeof members.$inferSelect

const here = (ctx: Ctx) => and(eq(members.workspaceId, ctx.workspaceId), isNull(members.removedAt))

/** Puts a person into the workspace; one who had left comes back as the same member. Answers null when they are in it. */
export async function insertMember(
  ctx: Ctx,
  member: Pick<MemberRow, 'id' | 'userId' | 'role'>,
): Promise<Id<'member'> | null> {
  const [placed] = await ctx.db
    .insert(members)
    .values({ ...member, workspaceId: ctx.workspaceId, joinedAt: ctx.now, updatedAt: ctx.now })
    .onConflictDoUpdate({
      target: [members.workspaceId, members.userId],
      set: { role: member.role, removedAt: null, isAway: false, joinedAt: ctx.now, updatedAt: ctx.now },
      setWhere: sql`${members.removedAt} is not null`,
    })
    .returning({ id: members.id })
  return placed?.id ?? null
}

export async function lockMember(ctx: Ctx, id: Id<'member'>): Promise<MemberRow | null> {
  const [found] = await ctx.db
    .select()
    .from(members)
    .where(and(here(ctx), eq(members.id, id)))
    .for('update')
  return found ?? null
}

/** How many owners there are, all locked: two of them leaving at once take turns. */
export async function lockOwners(ctx: Ctx): Promise<number> {
  const found = await ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(here(ctx), eq(members.role, 'OWNER')))
    .orderBy(members.id)
    .for('update')
  return found.length
}

export async function saveMember(ctx: Ctx, id: Id<'member'>, change: Partial<MemberRow>): Promise<void> {
  await ctx.db
    .update(members)
    .set({ ...change, updatedAt: ctx.now })
    .where(and(eq(members.workspaceId, ctx.workspaceId), eq(members.id, id)))
}

const withPerson = {
  member: members,
  name: users.name,
  email: users.email,
  hasTwoFactor: users.twoFactorEnabled,
  lastSeenAt:
    sql<Date | null>`(select max(s.last_seen_at) from ${sessions} s where s.user_id = ${members.userId})`.mapWith(
      sessions.lastSeenAt,
    ),
}
export type MemberWithPerson = Awaited<ReturnType<typeof listMemberRows>>[number]

export async function listMemberRows(ctx: Ctx) {
  return ctx.db
    .select(withPerson)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(here(ctx))
    .orderBy(asc(users.name), asc(members.id))
}

export async function findMemberRow(
  ctx: Ctx,
  which: { id: Id<'member'> } | { telegramUserId: number } | { email: string },
): Promise<MemberWithPerson | null> {
  const condition =
    'id' in which
      ? eq(members.id, which.id)
      : 'email' in which
        ? eq(users.email, which.email)
        : eq(members.telegramUserId, which.telegramUserId)
  const [found] = await ctx.db
    .select(withPerson)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(here(ctx), condition))
  return found ?? null
}

/** How many workspaces a person belongs to; needs a platform transaction to see more than one. */
export async function countPlaces(db: Ctx['db'], userId: Id<'user'>): Promise<number> {
  const [found] = await db
    .select({ places: count() })
    .from(members)
    .where(and(eq(members.userId, userId), isNull(members.removedAt)))
  return found?.places ?? 0
}
