import type { reopenRequestInput } from '@cartie/contract/requests'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid } from '../../identity/index.ts'
import { about } from '../domain/about.ts'
import { checkVersion, reopen, type Request } from '../domain/request.ts'
import { requestReopened } from '../events.ts'
import { changeRequest, lockRequest, toRequest } from '../store/request-store.ts'
import type { CloseRequestError } from './win-request.ts'

export type ReopenRequest = z.infer<typeof reopenRequestInput>

/** Takes a closed request up where it stood before. */
export async function reopenRequest(
  ctx: Ctx,
  { requestId, version }: ReopenRequest,
): Promise<Result<Request, CloseRequestError>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const request = await lockRequest(ctx, requestId)
  if (!request) return err({ code: 'REQUEST_NOT_FOUND' })
  const current = checkVersion(request, version)
  if (!current.ok) return current
  const opened = reopen(request)
  if (!opened.ok) return opened
  const saved = await changeRequest(ctx, request, opened.value)
  ctx.emit(requestReopened, { ...about(request), state: saved.state })
  return ok(toRequest(saved))
}
