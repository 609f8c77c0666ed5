import type { updatePipelineInput } from '@cartie/contract/pipelines'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { PipelineNotFound } from '../domain/errors.ts'
import type { Pipeline } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { lockPipeline, savePipeline } from '../store/pipeline-store.ts'

export type UpdatePipeline = z.infer<typeof updatePipelineInput>

/** Renames a pipeline, or makes it the one where leads begin. */
export async function updatePipeline(
  ctx: Ctx,
  { pipelineId, name, isDefault }: UpdatePipeline,
): Promise<Result<Pipeline, Forbidden | PipelineNotFound>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const pipeline = await lockPipeline(ctx, pipelineId)
  if (!pipeline) return err({ code: 'PIPELINE_NOT_FOUND' })
  const wanted = { name: name ?? pipeline.name, isDefault: isDefault ?? pipeline.isDefault }
  await savePipeline(ctx, pipelineId, wanted)
  ctx.emit(pipelinesChanged, {})
  return ok({ ...pipeline, ...wanted })
}
