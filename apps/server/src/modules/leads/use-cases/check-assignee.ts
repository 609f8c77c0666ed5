import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findMember, type MemberId } from '../../identity/index.ts'
import type { MemberNotFound } from '../domain/errors.ts'

/** Refuses to give work to somebody who is not, or no longer, a member. Nobody is always right. */
export async function checkAssignee(
  ctx: Ctx,
  memberId: MemberId | null | undefined,
): Promise<Result<null, MemberNotFound>> {
  if (!memberId || (await findMember(ctx, memberId))) return ok(null)
  return err({ code: 'MEMBER_NOT_FOUND' })
}
