import type { updateStageInput } from '@cartie/contract/pipelines'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { StageNotFound } from '../domain/errors.ts'
import type { Pipeline } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { findStage, getPipeline, saveStage } from '../store/pipeline-store.ts'

export type UpdateStage = z.infer<typeof updateStageInput>

/** Changes a stage's name, chance or patience. Its kind stays: leads in it are what it says. */
export async function updateStage(
  ctx: Ctx,
  { stageId, ...given }: UpdateStage,
): Promise<Result<Pipeline, Forbidden | StageNotFound>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const stage = await findStage(ctx, stageId)
  if (!stage) return err({ code: 'STAGE_NOT_FOUND' })
  const { name = stage.name, probability = stage.probability, rottingDays = stage.rottingDays } = given
  await saveStage(ctx, stageId, { name, probability, rottingDays })
  ctx.emit(pipelinesChanged, {})
  return ok(await getPipeline(ctx, stage.pipelineId))
}
