import type { winRequestInput } from '@cartie/contract/requests'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { about } from '../domain/about.ts'
import type { RequestChanged, RequestNotFound, RequestStateRefuses } from '../domain/errors.ts'
import { checkVersion, win, type Request } from '../domain/request.ts'
import { requestWon } from '../events.ts'
import { changeRequest, lockRequest, toRequest } from '../store/request-store.ts'

export type WinRequest = z.infer<typeof winRequestInput>
export type CloseRequestError = Forbidden | RequestNotFound | RequestChanged | RequestStateRefuses

/** Closes a request as won, for how much if that is known. */
export async function winRequest(
  ctx: Ctx,
  { requestId, amount = null, version }: WinRequest,
): Promise<Result<Request, CloseRequestError>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const request = await lockRequest(ctx, requestId)
  if (!request) return err({ code: 'REQUEST_NOT_FOUND' })
  const current = checkVersion(request, version)
  if (!current.ok) return current
  const won = win(request, amount, ctx.now)
  if (!won.ok) return won
  const saved = await changeRequest(ctx, request, won.value)
  ctx.emit(requestWon, {
    ...about(request),
    amountMinor: amount?.amountMinor ?? null,
    currency: amount?.currency ?? null,
  })
  return ok(toRequest(saved))
}
