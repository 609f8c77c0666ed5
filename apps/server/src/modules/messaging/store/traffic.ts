import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId } from '../domain/account.ts'
import { tokensAt, type Rate } from '../domain/rate.ts'

/** What waits to go out by an account, and how much may go now. */
export type AccountTraffic = {
  readonly waiting: number
  readonly sending: number
  readonly unknown: number
  readonly available: number
  readonly blockedUntil: Date | null
}

/** The traffic of one account; `unknown` counts the last week. */
export async function accountTraffic(ctx: Ctx, accountId: AccountId, rate: Rate): Promise<AccountTraffic> {
  const { rows } = await ctx.db.$client.query<{
    waiting: number
    sending: number
    unknown: number
    tokens: number | null
    refilled_at: Date | null
    blocked_until: Date | null
  }>(
    `select
       (select count(*)::int from deliveries where workspace_id = $1 and account_id = $2 and state = 'waiting') as waiting,
       (select count(*)::int from deliveries where workspace_id = $1 and account_id = $2 and state = 'sending') as sending,
       (select count(*)::int from deliveries where workspace_id = $1 and account_id = $2 and state = 'unknown' and created_at > $3) as unknown,
       b.tokens, b.refilled_at, b.blocked_until
     from (select 1) one
       left join send_budgets b on b.account_id = $2 and b.scope = 'account' and b.workspace_id = $1`,
    [ctx.workspaceId, accountId, new Date(ctx.now.getTime() - 7 * 86_400_000)],
  )
  const row = rows[0]
  const blockedUntil = row?.blocked_until && row.blocked_until > ctx.now ? row.blocked_until : null
  const tokens = row?.refilled_at
    ? tokensAt(rate, { tokens: row.tokens ?? 0, refilledAt: row.refilled_at }, ctx.now)
    : rate.capacity
  return {
    waiting: row?.waiting ?? 0,
    sending: row?.sending ?? 0,
    unknown: row?.unknown ?? 0,
    available: blockedUntil ? 0 : Math.floor(tokens),
    blockedUntil,
  }
}
