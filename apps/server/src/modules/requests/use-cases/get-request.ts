import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { SignedAddresses } from '../../../platform/storage/signed-address.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { findMediaKeys } from '../../messaging/index.ts'
import type { RequestNotFound } from '../domain/errors.ts'
import type { RequestDetail, RequestId } from '../domain/request.ts'
import { toViews } from '../store/list-store.ts'
import { findRequest, listNotes, toRequest } from '../store/request-store.ts'

const addressHours = 12

/** A request with its person, the members' notes, and its photos under addresses that work for some hours. */
export const getRequest =
  (addresses: SignedAddresses) =>
  async (
    ctx: Ctx,
    { requestId }: { requestId: RequestId },
  ): Promise<Result<RequestDetail, Forbidden | RequestNotFound>> => {
    const refused = forbid(ctx, 'requests.view')
    if (refused) return refused
    const request = await findRequest(ctx, requestId)
    const [view] = request ? await toViews(ctx, [toRequest(request)]) : []
    if (!view) return err({ code: 'REQUEST_NOT_FOUND' })
    const keys = await findMediaKeys(ctx, view.photos)
    const until = new Date(ctx.now.getTime() + addressHours * 3_600_000)
    const photoUrls = view.photos.map((id) => {
      const key = keys.get(id)
      return key ? addresses.make(key, until) : null
    })
    return ok({ ...view, photoUrls, notes: await listNotes(ctx, requestId) })
  }
