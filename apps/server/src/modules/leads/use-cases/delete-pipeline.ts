import type { deletePipelineInput } from '@cartie/contract/pipelines'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { PipelineHasLeads, PipelineIsDefault, PipelineNotFound } from '../domain/errors.ts'
import { pipelinesChanged } from '../events.ts'
import { countLeads, lockPipeline, removePipeline } from '../store/pipeline-store.ts'

export type DeletePipeline = z.infer<typeof deletePipelineInput>
export type DeletePipelineError = Forbidden | PipelineNotFound | PipelineIsDefault | PipelineHasLeads

/** Removes a pipeline in which there are no leads; never the default one. */
export async function deletePipeline(
  ctx: Ctx,
  { pipelineId }: DeletePipeline,
): Promise<Result<null, DeletePipelineError>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const pipeline = await lockPipeline(ctx, pipelineId)
  if (!pipeline) return err({ code: 'PIPELINE_NOT_FOUND' })
  if (pipeline.isDefault) return err({ code: 'PIPELINE_IS_DEFAULT' })
  const count = await countLeads(ctx, { pipelineId })
  if (count > 0) return err({ code: 'PIPELINE_HAS_LEADS', data: { count } })
  await removePipeline(ctx, pipelineId)
  ctx.emit(pipelinesChanged, {})
  return ok(null)
}
