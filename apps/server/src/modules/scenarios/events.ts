import { eventType } from '../../platform/events/event.ts'
import type { ContactId } from '../contacts/index.ts'
import type { ConversationId } from '../messaging/index.ts'
import type { ScenarioId } from './domain/scenario.ts'
import type { SessionId } from './store/sessions.ts'

type Where = { conversationId: ConversationId; contactId: ContactId; sessionId: SessionId }

export const sessionStarted = eventType<Where & { scenario: string }>('scenarios.session-started')
export const sessionEnded = eventType<Where & { scenario: string; reason: string }>('scenarios.session-ended')
/** A scenario's own fact, named by whoever drew it. */
export const scenarioEmitted = eventType<Where & { event: string; data: unknown }>('scenarios.emitted')

export const scenarioCreated = eventType<{ scenarioId: ScenarioId; key: string; from: string }>(
  'scenarios.scenario-created',
)
export const scenarioChanged = eventType<{ scenarioId: ScenarioId; what: 'renamed' | 'archived' | 'restored' }>(
  'scenarios.scenario-changed',
)
/** Somebody drew on: editors fetch it. The draft itself remembers who and when. */
export const draftSaved = eventType<{ scenarioId: ScenarioId; revision: number }>('scenarios.draft-saved', {
  isRecorded: false,
})
export const scenarioPublished = eventType<{
  scenarioId: ScenarioId
  versionId: string
  number: number
  note: string
  waived: readonly { readonly testId: string; readonly name: string; readonly reason: string }[]
}>('scenarios.scenario-published')
export const scenarioUnpublished = eventType<{ scenarioId: ScenarioId }>('scenarios.scenario-unpublished')
