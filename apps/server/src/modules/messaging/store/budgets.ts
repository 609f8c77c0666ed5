import type { Database, WorkspaceId } from '../../../platform/db/database.ts'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId } from '../domain/account.ts'
import type { Rate } from '../domain/rate.ts'

type TakeFromBudget = {
  readonly workspaceId: WorkspaceId
  readonly accountId: AccountId
  /** `account` or a group chat. */
  readonly scope: string
  readonly rate: Rate
  readonly wanted: number
  /** Fewer than this are of no use, and stay. */
  readonly leastWanted: number
  readonly now: Date
}

/** Takes tokens from a budget shared by every process, and commits that. Answers how many, and when it can give the least again. */
export async function takeFromBudget(
  pool: Database['pool'],
  { workspaceId, accountId, scope, rate, wanted, leastWanted, now }: TakeFromBudget,
): Promise<{ granted: number; nextAt: Date }> {
  const { rows } = await pool.query<{ granted: number; next_at: Date }>({
    name: 'messaging-budget-take',
    text: 'select granted, next_at from app.take_from_budget($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [workspaceId, accountId, scope, rate.capacity, rate.perMs, wanted, leastWanted, now],
  })
  return { granted: rows[0]?.granted ?? 0, nextAt: rows[0]?.next_at ?? now }
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
