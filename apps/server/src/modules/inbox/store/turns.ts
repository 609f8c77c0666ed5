import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { MemberId } from '../../identity/index.ts'
import { inboxSettings, inboxTurns } from './tables.ts'

export type InboxSettings = { readonly isRoundRobin: boolean }

/** A company that never set anything gives conversations to nobody by itself. */
export async function getSettings(ctx: Ctx): Promise<InboxSettings> {
  const [found] = await ctx.db
    .select({ isRoundRobin: inboxSettings.isRoundRobin })
    .from(inboxSettings)
    .where(eq(inboxSettings.workspaceId, ctx.workspaceId))
  return found ?? { isRoundRobin: false }
}

/** The settings, locked: of two conversations given out at once the second sees whom the first went to. */
export async function lockSettings(ctx: Ctx): Promise<InboxSettings> {
  const [found] = await ctx.db
    .select({ isRoundRobin: inboxSettings.isRoundRobin })
    .from(inboxSettings)
    .where(eq(inboxSettings.workspaceId, ctx.workspaceId))
    .for('update')
  return found ?? { isRoundRobin: false }
}

export async function saveSettings(ctx: Ctx, settings: InboxSettings): Promise<void> {
  await ctx.db
    .insert(inboxSettings)
    .values({ ...settings, workspaceId: ctx.workspaceId })
    .onConflictDoUpdate({ target: inboxSettings.workspaceId, set: settings })
}

export async function findTurns(ctx: Ctx, ids: readonly MemberId[]): Promise<Map<MemberId, Date>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .select()
    .from(inboxTurns)
    .where(and(eq(inboxTurns.workspaceId, ctx.workspaceId), inArray(inboxTurns.memberId, [...ids])))
  return new Map(rows.map((row) => [row.memberId, row.lastGivenAt]))
}

export async function saveTurn(ctx: Ctx, memberId: MemberId): Promise<void> {
  await ctx.db
    .insert(inboxTurns)
    .values({ workspaceId: ctx.workspaceId, memberId, lastGivenAt: ctx.now })
    .onConflictDoUpdate({ target: [inboxTurns.workspaceId, inboxTurns.memberId], set: { lastGivenAt: ctx.now } })
}
