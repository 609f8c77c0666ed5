import type { assignRequestInput } from '@cartie/contract/requests'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findMember, forbid, type Forbidden } from '../../identity/index.ts'
import { about } from '../domain/about.ts'
import type { MemberNotFound, RequestNotFound } from '../domain/errors.ts'
import type { Request } from '../domain/request.ts'
import { requestAssigned } from '../events.ts'
import { changeRequest, lockRequest, toRequest } from '../store/request-store.ts'

export type AssignRequest = z.infer<typeof assignRequestInput>

/** Gives a request to a member, or to nobody. */
export async function assignRequest(
  ctx: Ctx,
  { requestId, assigneeId }: AssignRequest,
): Promise<Result<Request, Forbidden | RequestNotFound | MemberNotFound>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const request = await lockRequest(ctx, requestId)
  if (!request) return err({ code: 'REQUEST_NOT_FOUND' })
  if (assigneeId && !(await findMember(ctx, assigneeId))) return err({ code: 'MEMBER_NOT_FOUND' })
  if (request.assigneeId === assigneeId) return ok(toRequest(request))
  const saved = await changeRequest(ctx, request, { assigneeId })
  ctx.emit(requestAssigned, { ...about(request), assigneeId })
  return ok(toRequest(saved))
}
