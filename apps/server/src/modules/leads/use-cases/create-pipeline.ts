import type { createPipelineInput } from '@cartie/contract/pipelines'
import { newId, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { newPipeline, type Pipeline } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { insertPipeline, loadPipelines } from '../store/pipeline-store.ts'

export type CreatePipeline = z.infer<typeof createPipelineInput>

/** Makes a pipeline with all its stages; the first one of a workspace is its default. */
export async function createPipeline(ctx: Ctx, given: CreatePipeline): Promise<Result<Pipeline, Forbidden>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const others = await loadPipelines(ctx)
  const position = Math.max(-1, ...others.map((other) => other.position)) + 1
  const pipeline = newPipeline({ ...given, position, isDefault: others.length === 0 }, newId)
  await insertPipeline(ctx, pipeline)
  ctx.emit(pipelinesChanged, {})
  return ok(pipeline)
}
