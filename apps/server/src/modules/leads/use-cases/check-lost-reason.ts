import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { LostReasonNotFound } from '../domain/errors.ts'
import type { LostReasonId } from '../domain/lead.ts'
import { findLostReason } from '../store/lost-reason-store.ts'

/** Refuses a reason the company's dictionary does not have. Whether one is needed is for the lead to say. */
export async function checkLostReason(
  ctx: Ctx,
  lostReasonId: LostReasonId | null | undefined,
): Promise<Result<null, LostReasonNotFound>> {
  if (!lostReasonId || (await findLostReason(ctx, lostReasonId))) return ok(null)
  return err({ code: 'LOST_REASON_NOT_FOUND' })
}
