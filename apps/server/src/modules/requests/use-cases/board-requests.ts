import { requestStates } from '@cartie/contract/requests'
import { ok, unwrap, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { RequestBoardQuery, RequestState, RequestView } from '../domain/request.ts'
import { countByState, pageRequests } from '../store/list-store.ts'

export type RequestColumn = Page<RequestView> & { readonly state: RequestState; readonly count: number }

/** Requests by state: how many there are in each, and the newest of them. */
export async function boardRequests(
  ctx: Ctx,
  { perColumn, ...filter }: RequestBoardQuery,
): Promise<Result<{ columns: RequestColumn[] }, Forbidden>> {
  const refused = forbid(ctx, 'requests.view')
  if (refused) return refused
  const counts = await countByState(ctx, filter)
  const columns: RequestColumn[] = []
  for (const state of requestStates) {
    const count = counts.get(state) ?? 0
    // Without a cursor of its own a first page cannot be refused.
    const first =
      count > 0
        ? unwrap(await pageRequests(ctx, { ...filter, state, sort: 'recent', limit: perColumn }))
        : { items: [], next: null }
    columns.push({ ...first, state, count })
  }
  return ok({ columns })
}
