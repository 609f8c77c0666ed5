import type { addStageInput } from '@cartie/contract/pipelines'
import { err, newId, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { PipelineNotFound } from '../domain/errors.ts'
import { kindOrder, type Pipeline, type StageId } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { getPipeline, insertStage, lockPipeline, saveStageOrder } from '../store/pipeline-store.ts'

export type AddStage = z.infer<typeof addStageInput>

/** Adds a stage after the others of its kind. */
export async function addStage(
  ctx: Ctx,
  { pipelineId, name, kind, probability = null, rottingDays = null }: AddStage,
): Promise<Result<Pipeline, Forbidden | PipelineNotFound>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const pipeline = await lockPipeline(ctx, pipelineId)
  if (!pipeline) return err({ code: 'PIPELINE_NOT_FOUND' })
  const id: StageId = newId()
  await insertStage(ctx, { id, pipelineId, name, kind, probability, rottingDays, position: pipeline.stages.length })
  const all = [...pipeline.stages, { id, kind }]
  await saveStageOrder(
    ctx,
    kindOrder.flatMap((wanted) => all.filter((stage) => stage.kind === wanted).map((stage) => stage.id)),
  )
  ctx.emit(pipelinesChanged, {})
  return ok(await getPipeline(ctx, pipelineId))
}
