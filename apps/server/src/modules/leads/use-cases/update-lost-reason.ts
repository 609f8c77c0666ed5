import type { updateLostReasonInput } from '@cartie/contract/pipelines'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LostReasonNotFound } from '../domain/errors.ts'
import type { LostReason } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { findLostReason, saveLostReason } from '../store/lost-reason-store.ts'

export type UpdateLostReason = z.infer<typeof updateLostReasonInput>

/** Renames a reason, or puts it away: it is offered no more and stays on the leads that have it. */
export async function updateLostReason(
  ctx: Ctx,
  { lostReasonId, ...given }: UpdateLostReason,
): Promise<Result<LostReason, Forbidden | LostReasonNotFound>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const reason = await findLostReason(ctx, lostReasonId)
  if (!reason) return err({ code: 'LOST_REASON_NOT_FOUND' })
  const wanted = { name: given.name ?? reason.name, isArchived: given.isArchived ?? reason.isArchived }
  await saveLostReason(ctx, lostReasonId, wanted)
  ctx.emit(pipelinesChanged, {})
  return ok({ ...reason, ...wanted })
}
