import type { loseRequestInput } from '@cartie/contract/requests'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid } from '../../identity/index.ts'
import { about } from '../domain/about.ts'
import { checkVersion, lose, type Request } from '../domain/request.ts'
import { requestLost } from '../events.ts'
import { changeRequest, lockRequest, toRequest } from '../store/request-store.ts'
import type { CloseRequestError } from './win-request.ts'

export type LoseRequest = z.infer<typeof loseRequestInput>

/** Closes a request as lost, and says why. */
export async function loseRequest(
  ctx: Ctx,
  { requestId, reason, version }: LoseRequest,
): Promise<Result<Request, CloseRequestError>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const request = await lockRequest(ctx, requestId)
  if (!request) return err({ code: 'REQUEST_NOT_FOUND' })
  const current = checkVersion(request, version)
  if (!current.ok) return current
  const lost = lose(request, reason, ctx.now)
  if (!lost.ok) return lost
  const saved = await changeRequest(ctx, request, lost.value)
  ctx.emit(requestLost, { ...about(request), reason })
  return ok(toRequest(saved))
}
