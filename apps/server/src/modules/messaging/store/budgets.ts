import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId } from '../domain/account.ts'
import { take, type Budget, type Rate } from '../domain/budget.ts'

/** Takes tokens from a budget shared by every process: the row is locked until the transaction ends. `scope` is `account` or a group chat. */
export async function takeFromBudget(
  ctx: Ctx,
  { accountId, scope, rate, wanted }: { accountId: AccountId; scope: string; rate: Rate; wanted: number },
): Promise<{ granted: number; nextAt: Date }> {
  const { rows } = await ctx.db.$client.query<{ tokens: number; refilled_at: Date; blocked_until: Date | null }>({
    name: 'messaging-budget-lock',
    text: `insert into send_budgets as b (workspace_id, account_id, scope, tokens, refilled_at) values ($1, $2, $3, $4, $5)
      on conflict (account_id, scope) do update set scope = b.scope returning tokens, refilled_at, blocked_until`,
    values: [ctx.workspaceId, accountId, scope, rate.capacity, ctx.now],
  })
  const row = rows[0]
  const before: Budget = {
    tokens: row?.tokens ?? rate.capacity,
    refilledAt: row?.refilled_at ?? ctx.now,
    blockedUntil: row?.blocked_until ?? null,
  }
  const { budget, granted, nextAt } = take(before, rate, { wanted, now: ctx.now })
  await ctx.db.$client.query({
    name: 'messaging-budget-save',
    text: 'update send_budgets set tokens = $3, refilled_at = $4, blocked_until = $5 where account_id = $1 and scope = $2',
    values: [accountId, scope, budget.tokens, budget.refilledAt, budget.blockedUntil],
  })
  return { granted, nextAt }
}

/** The messenger asked the whole account to wait: nobody sends before `until`. */
export async function blockBudget(
  ctx: Ctx,
  { accountId, scope, until }: { accountId: AccountId; scope: string; until: Date },
): Promise<void> {
  await ctx.db.$client.query(
    `insert into send_budgets as b (workspace_id, account_id, scope, tokens, refilled_at, blocked_until) values ($1, $2, $3, 0, $4, $5)
     on conflict (account_id, scope) do update set blocked_until = greatest(b.blocked_until, excluded.blocked_until), tokens = 0`,
    [ctx.workspaceId, accountId, scope, ctx.now, until],
  )
}
