import type { deleteStageInput } from '@cartie/contract/pipelines'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { StageHasLeads, StageNeeded, StageNotFound, StageOtherKind } from '../domain/errors.ts'
import { checkStageRemoval, stageWithin, type Pipeline } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { countLeads, findStage, getPipeline, lockPipeline, lockStage, removeStage } from '../store/pipeline-store.ts'

export type DeleteStage = z.infer<typeof deleteStageInput>
export type DeleteStageError = Forbidden | StageNotFound | StageNeeded | StageHasLeads | StageOtherKind

/** Removes a stage; the leads in it go to another of the same kind. Whoever moves a lead into it meanwhile comes too late. */
export async function deleteStage(
  ctx: Ctx,
  { stageId, moveLeadsTo }: DeleteStage,
): Promise<Result<Pipeline, DeleteStageError>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const locked = await lockStage(ctx, stageId)
  const pipeline = locked && (await lockPipeline(ctx, locked.pipelineId))
  const stage = pipeline && stageWithin(pipeline, stageId)
  if (!stage) return err({ code: 'STAGE_NOT_FOUND' })
  const target = moveLeadsTo ? await findStage(ctx, moveLeadsTo) : null
  if (moveLeadsTo && !target) return err({ code: 'STAGE_NOT_FOUND' })
  const allowed = checkStageRemoval(pipeline, stage, await countLeads(ctx, { stageId }), target)
  if (!allowed.ok) return allowed
  await removeStage(ctx, stage, target)
  ctx.emit(pipelinesChanged, {})
  return ok(await getPipeline(ctx, stage.pipelineId))
}
