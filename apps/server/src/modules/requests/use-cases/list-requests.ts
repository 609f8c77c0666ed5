import type { Page, Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { RequestPage, RequestView } from '../domain/request.ts'
import { pageRequests } from '../store/list-store.ts'

/** Requests by state, kind, assignee, person, car, place and words, in one of five orders. */
export async function listRequests(
  ctx: Ctx,
  page: RequestPage,
): Promise<Result<Page<RequestView>, Forbidden | CursorInvalid>> {
  return forbid(ctx, 'requests.view') ?? pageRequests(ctx, page)
}
