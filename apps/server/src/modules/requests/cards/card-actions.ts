import { err, ok, textIn, type Result, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { getCompany } from '../../identity/index.ts'
import type { RequestId } from '../domain/request.ts'
import type { RequestCardAction } from '../ports.ts'
import { assignRequest } from '../use-cases/assign-request.ts'
import { loseRequest } from '../use-cases/lose-request.ts'
import { reopenRequest } from '../use-cases/reopen-request.ts'
import { setPriority } from '../use-cases/set-priority.ts'
import { words } from './card-words.ts'
import { actions } from './request-card.ts'

const failures = { REQUEST_STATE_REFUSES: words.refusesState, REQUEST_NOT_FOUND: words.gone }

/** The buttons of a request's card. The actor is the member who pressed; permissions are asked as in the app. */
export const requestCardActions: readonly RequestCardAction[] = [
  card(actions.take, words.taken, async (ctx, requestId) =>
    ctx.actor.kind === 'member'
      ? assignRequest(ctx, { requestId, assigneeId: ctx.actor.memberId })
      : err({ code: 'MEMBER_NOT_FOUND' }),
  ),
  card(actions.urgent, words.madeUrgent, (ctx, requestId) => setPriority(ctx, { requestId, priority: 'URGENT' })),
  card(actions.reopen, words.reopened, (ctx, requestId) => reopenRequest(ctx, { requestId })),
  card(actions.close, words.closed, async (ctx, requestId) => {
    const { locale } = await getCompany(ctx)
    return loseRequest(ctx, { requestId, reason: textIn(words.closedFromChat, locale) })
  }),
]

type Act = (ctx: Ctx, requestId: RequestId) => Promise<Result<unknown>>

function card(action: string, done: Texts, act: Act): RequestCardAction {
  return {
    action,
    failures,
    run: async (ctx, { id }) => {
      // @NOTE the id stands in a card that this module posted; a stranger's finds nothing.
      const result = await act(ctx, id as RequestId)
      return result.ok ? ok(done) : result
    },
  }
}
