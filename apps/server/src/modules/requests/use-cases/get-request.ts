import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { RequestNotFound } from '../domain/errors.ts'
import type { RequestDetail, RequestId } from '../domain/request.ts'
import { toViews } from '../store/list-store.ts'
import { findRequest, listNotes, toRequest } from '../store/request-store.ts'

/** A request with its person and the members' notes. */
export async function getRequest(
  ctx: Ctx,
  { requestId }: { requestId: RequestId },
): Promise<Result<RequestDetail, Forbidden | RequestNotFound>> {
  const refused = forbid(ctx, 'requests.view')
  if (refused) return refused
  const request = await findRequest(ctx, requestId)
  const [view] = request ? await toViews(ctx, [toRequest(request)]) : []
  if (!view) return err({ code: 'REQUEST_NOT_FOUND' })
  return ok({ ...view, notes: await listNotes(ctx, requestId) })
}
