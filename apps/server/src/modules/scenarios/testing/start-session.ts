import { advance, type FlowDocument } from '@cartie/flow'
import { newId, ok, type Id } from '@cartie/kernel'
import type { TestPlace } from '../../contacts/testing.ts'
import { saveSessions, type SessionId } from '../store/sessions.ts'

type Start = {
  readonly key: string
  readonly versionId: string
  readonly document: FlowDocument
  readonly conversationId: Id<'conversation'>
}

/** A session that a contact has just started, waiting at its first question. */
export const startSession = (
  place: TestPlace,
  { key, versionId, document, conversationId }: Start,
): Promise<SessionId> =>
  place.get(async (ctx) => {
    const id: SessionId = newId(ctx.now.getTime())
    const started = { type: 'start' as const, now: ctx.now, sessionId: id, scenario: { key, versionId } }
    const { state } = advance(document, null, started, { resolve: () => null })
    await saveSessions(ctx, [{ id, conversationId, isNew: true, isTryOut: false, state, chosenLanguage: null }])
    return ok(id)
  }, null)
