import { eventType } from '../../platform/events/event.ts'
import type { ContactId } from '../contacts/index.ts'
import type { MemberId } from '../identity/index.ts'
import type { ConversationId, MessageId } from './domain/account.ts'

type Where = { conversationId: ConversationId; contactId: ContactId }

/** `memberId` null: nobody's any more. The names are those of the time, for the timeline. */
export const conversationAssigned = eventType<Where & { memberId: MemberId | null; memberName: string | null }>(
  'messaging.conversation-assigned',
)
export const conversationResolved = eventType<Where>('messaging.conversation-resolved')
export const conversationReopened = eventType<Where>('messaging.conversation-reopened')
export const conversationSnoozed = eventType<Where & { until: string }>('messaging.conversation-snoozed')
/** A snooze ran out: the conversation is back in the list. */
export const conversationWoke = eventType<Where>('messaging.conversation-woke')
/** What the thread or the list shows changed: read marks, labels, a prolonged hold. Nothing for a timeline. */
export const conversationChanged = eventType<Where>('messaging.conversation-changed', { isRecorded: false })
/** The messages table is the record of notes. `mentioned` are member ids. */
export const noteWritten = eventType<Where & { messageId: MessageId; mentioned: readonly MemberId[]; text: string }>(
  'messaging.note-written',
  { isRecorded: false },
)
