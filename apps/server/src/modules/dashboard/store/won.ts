import type { Ctx } from '../../../platform/context/ctx.ts'

/** Leads won in the period, by assignee. */
export async function wonByMember(ctx: Ctx, { from }: { readonly from: Date }): Promise<Map<string, number>> {
  const { rows } = await ctx.db.$client.query<{ assignee_id: string; count: number }>(
    `select assignee_id, count(*)::int as count from leads
     where workspace_id = $1 and outcome = 'won' and closed_at >= $2 and assignee_id is not null group by 1`,
    [ctx.workspaceId, from],
  )
  return new Map(rows.map((row) => [row.assignee_id, row.count]))
}
