import type { Ctx } from '../../../platform/context/ctx.ts'
import { on, type Subscription } from '../../../platform/events/subscription.ts'
import { findMember, getCompany } from '../../identity/index.ts'
import type { RequestId } from '../domain/request.ts'
import {
  requestAssigned,
  requestCreated,
  requestLost,
  requestPrioritySet,
  requestReopened,
  requestUpdated,
  requestWon,
} from '../events.ts'
import type { CardBoard } from '../ports.ts'
import { toViews } from '../store/list-store.ts'
import { findRequest, toRequest } from '../store/request-store.ts'
import { requestCard } from './request-card.ts'

/** A card for every new request, kept true by every later change. */
export function showCards(board: CardBoard): Subscription[] {
  const show =
    (how: 'postCard' | 'editCard') =>
    async (ctx: Ctx, { data }: { data: { requestId: RequestId } }): Promise<void> => {
      const card = await loadCard(ctx, data.requestId)
      if (card) await board[how](ctx, { subject: `request:${data.requestId}`, card })
    }
  const edit = show('editCard')
  return [
    on(requestCreated, 'requests.post-card', show('postCard')),
    on(requestUpdated, 'requests.card-updated', edit),
    on(requestAssigned, 'requests.card-assigned', edit),
    on(requestPrioritySet, 'requests.card-priority', edit),
    on(requestWon, 'requests.card-won', edit),
    on(requestLost, 'requests.card-lost', edit),
    on(requestReopened, 'requests.card-reopened', edit),
  ]
}

async function loadCard(ctx: Ctx, requestId: RequestId) {
  const request = await findRequest(ctx, requestId)
  const [view] = request ? await toViews(ctx, [toRequest(request)]) : []
  if (!view) return null
  const assignee = view.assigneeId ? await findMember(ctx, view.assigneeId) : null
  const { locale } = await getCompany(ctx)
  return requestCard(view, { locale, assignee: assignee?.name ?? null })
}
