import type { updateRequestInput } from '@cartie/contract/requests'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { about } from '../domain/about.ts'
import type { RequestChanged, RequestNotFound, VinInvalid } from '../domain/errors.ts'
import { factsOf, changeFacts } from '../domain/request-facts.ts'
import { checkVersion, type Request } from '../domain/request.ts'
import { requestUpdated } from '../events.ts'
import { changeRequest, lockRequest, toRequest } from '../store/request-store.ts'

export type UpdateRequest = z.infer<typeof updateRequestInput>

/** Changes what the client wants; facts that are not named stay. */
export async function updateRequest(
  ctx: Ctx,
  { requestId, version, ...given }: UpdateRequest,
): Promise<Result<Request, Forbidden | RequestNotFound | RequestChanged | VinInvalid>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const request = await lockRequest(ctx, requestId)
  if (!request) return err({ code: 'REQUEST_NOT_FOUND' })
  const current = checkVersion(request, version)
  if (!current.ok) return current
  const changes = changeFacts(factsOf(request), given)
  if (!changes.ok) return changes
  const { facts, changed } = changes.value
  if (changed.length === 0) return ok(toRequest(request))
  const saved = await changeRequest(ctx, request, facts)
  ctx.emit(requestUpdated, { ...about(request), changed })
  return ok(toRequest(saved))
}
