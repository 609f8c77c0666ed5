import type { setPriorityInput } from '@cartie/contract/requests'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { about } from '../domain/about.ts'
import type { RequestNotFound } from '../domain/errors.ts'
import type { Request } from '../domain/request.ts'
import { requestPrioritySet } from '../events.ts'
import { changeRequest, lockRequest, toRequest } from '../store/request-store.ts'

export type SetPriority = z.infer<typeof setPriorityInput>

/** Says how much a request presses. */
export async function setPriority(
  ctx: Ctx,
  { requestId, priority }: SetPriority,
): Promise<Result<Request, Forbidden | RequestNotFound>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const request = await lockRequest(ctx, requestId)
  if (!request) return err({ code: 'REQUEST_NOT_FOUND' })
  if (request.priority === priority) return ok(toRequest(request))
  const saved = await changeRequest(ctx, request, { priority })
  ctx.emit(requestPrioritySet, { ...about(request), priority })
  return ok(toRequest(saved))
}
