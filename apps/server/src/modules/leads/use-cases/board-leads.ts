import type { boardColumnSchema } from '@cartie/contract/leads'
import { err, ok, unwrap, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { PipelineNotFound } from '../domain/errors.ts'
import type { LeadBoardQuery } from '../domain/lead-filter.ts'
import { totalsByStage } from '../store/board-store.ts'
import { pageLeads } from '../store/list-store.ts'
import { findPipeline } from '../store/pipeline-store.ts'

export type BoardColumn = z.infer<typeof boardColumnSchema>

/** A pipeline as columns: how many leads each holds, what they are worth, and the first of them. */
export async function boardLeads(
  ctx: Ctx,
  { perColumn, ...filter }: LeadBoardQuery,
): Promise<Result<{ columns: BoardColumn[] }, Forbidden | PipelineNotFound>> {
  const refused = forbid(ctx, 'leads.view')
  if (refused) return refused
  const pipeline = await findPipeline(ctx, filter.pipelineId)
  if (!pipeline) return err({ code: 'PIPELINE_NOT_FOUND' })
  const totals = await totalsByStage(ctx, filter)
  const columns: BoardColumn[] = []
  for (const { id: stageId } of pipeline.stages) {
    const { count, totals: sums } = totals.get(stageId) ?? { count: 0, totals: [] }
    // Without a cursor of its own a first page cannot be refused.
    const first =
      count > 0
        ? unwrap(await pageLeads(ctx, { ...filter, stageId, sort: 'board', limit: perColumn }))
        : { items: [], next: null }
    columns.push({ ...first, stageId, count, totals: [...sums] })
  }
  return ok({ columns })
}
