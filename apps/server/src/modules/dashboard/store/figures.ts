import type { Currency } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Period } from '../domain/period.ts'

export type Figure = { now: number; before: number }
export type Figures = {
  readonly newLeads: Figure
  readonly conversations: Figure
  readonly requests: Figure
  readonly won: Figure
  readonly openRequests: { now: number; unassigned: number }
  readonly waiting: number
}

const counted = (table: string, column: string, filter = 'true'): string =>
  `(select jsonb_build_object('now', count(*) filter (where ${column} >= $2), 'before', count(*) filter (where ${column} < $2))
    from ${table} where workspace_id = $1 and ${column} >= $3 and ${filter})`

/** The counts of a period beside those of the one before, in one query. */
export async function loadFigures(ctx: Ctx, { from, before }: Period): Promise<Figures> {
  const { rows } = await ctx.db.$client.query<Figures>(
    `select ${counted('leads', 'created_at')} as "newLeads", ${counted('conversations', 'created_at', `kind = 'private'`)} as conversations,
       ${counted('requests', 'created_at')} as requests, ${counted('leads', 'closed_at', `outcome = 'won'`)} as won,
       (select jsonb_build_object('now', count(*), 'unassigned', count(*) filter (where assignee_id is null)) from requests
         where workspace_id = $1 and closed_at is null) as "openRequests",
       (select count(*)::int from conversations where workspace_id = $1 and state = 'open' and waiting_since is not null and kind = 'private') as waiting`,
    [ctx.workspaceId, from, before],
  )
  const [figures] = rows
  if (!figures) throw new Error('a query of counts always answers one row')
  return figures
}

export async function loadWonAmounts(
  ctx: Ctx,
  { from }: Period,
): Promise<{ amountMinor: number; currency: Currency }[]> {
  const { rows } = await ctx.db.$client.query<{ currency: Currency; total: string }>(
    `select currency, sum(amount_minor)::text as total from leads
     where workspace_id = $1 and outcome = 'won' and closed_at >= $2 and currency is not null group by currency order by sum(amount_minor) desc`,
    [ctx.workspaceId, from],
  )
  return rows.map(({ currency, total }) => ({ currency, amountMinor: Number(total) }))
}

export async function loadSources(ctx: Ctx, { from }: Period): Promise<{ source: string; count: number }[]> {
  const { rows } = await ctx.db.$client.query<{ source: string; count: number }>(
    `select coalesce(source, 'manual') as source, count(*)::int as count from leads
     where workspace_id = $1 and created_at >= $2 group by 1 order by 2 desc limit 8`,
    [ctx.workspaceId, from],
  )
  return rows
}
