import type { orderStagesInput } from '@cartie/contract/pipelines'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { PipelineNotFound, StagesDiffer } from '../domain/errors.ts'
import { orderedStages, type Pipeline } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { getPipeline, lockPipeline, saveStageOrder } from '../store/pipeline-store.ts'

export type OrderStages = z.infer<typeof orderStagesInput>

/** Puts the stages of a pipeline into another order. */
export async function orderStages(
  ctx: Ctx,
  { pipelineId, stageIds }: OrderStages,
): Promise<Result<Pipeline, Forbidden | PipelineNotFound | StagesDiffer>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const pipeline = await lockPipeline(ctx, pipelineId)
  if (!pipeline) return err({ code: 'PIPELINE_NOT_FOUND' })
  const ordered = orderedStages(pipeline, stageIds)
  if (!ordered.ok) return ordered
  await saveStageOrder(ctx, ordered.value)
  ctx.emit(pipelinesChanged, {})
  return ok(await getPipeline(ctx, pipelineId))
}
