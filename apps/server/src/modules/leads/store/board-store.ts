import { and, count, sum } from 'drizzle-orm'
import type { Money } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { LeadFilter } from '../domain/lead-filter.ts'
import type { StageId } from '../domain/pipeline.ts'
import { leadConditions } from './list-store.ts'
import { leads } from './tables.ts'

export type ColumnTotals = { readonly count: number; readonly totals: readonly Money[] }

/** How many leads each stage holds and what they are worth, in each currency, one statement for the whole board. */
export async function totalsByStage(ctx: Ctx, filter: LeadFilter): Promise<Map<StageId, ColumnTotals>> {
  const rows = await ctx.db
    .select({ stageId: leads.stageId, currency: leads.currency, count: count(), total: sum(leads.amountMinor) })
    .from(leads)
    .where(and(...leadConditions(ctx, filter)))
    .groupBy(leads.stageId, leads.currency)
    .orderBy(leads.currency)
  const byStage = new Map<StageId, ColumnTotals>()
  for (const { stageId, currency, count: found, total } of rows) {
    const column = byStage.get(stageId) ?? { count: 0, totals: [] }
    const totals = currency ? [...column.totals, { amountMinor: Number(total), currency }] : column.totals
    byStage.set(stageId, { count: column.count + found, totals })
  }
  return byStage
}
