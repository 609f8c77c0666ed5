import type { ContactId } from '../contacts/index.ts'
import { eventType } from '../../platform/events/event.ts'
import type { MemberId } from '../identity/index.ts'
import type { AccountId, ConversationId, MessageId } from './domain/account.ts'

type Where = { conversationId: ConversationId; contactId: ContactId }

/** The messages table is the record of these: they are announced, not kept again. */
export const messageReceived = eventType<Where & { messageId: MessageId }>('messaging.message-received', {
  isRecorded: false,
})
export const messageSent = eventType<Where & { messageId: MessageId }>('messaging.message-sent', { isRecorded: false })
export const messageChanged = eventType<Where & { messageId: MessageId }>('messaging.message-changed', {
  isRecorded: false,
})
export const deliverySettled = eventType<{ conversationId: ConversationId; messageId: MessageId; fate: string }>(
  'messaging.delivery-settled',
  { isRecorded: false },
)

export const conversationStarted = eventType<Where & { accountId: AccountId }>('messaging.conversation-started')
export const contactBlockedUs = eventType<Where & { why: string }>('messaging.contact-blocked-us')
export const contactUnblockedUs = eventType<Where>('messaging.contact-unblocked-us')
export const handedOff = eventType<Where & { memberId: MemberId | null }>('messaging.handed-off')
export const handedBack = eventType<Where & { memberId: MemberId | null }>('messaging.handed-back')
export const accountChanged = eventType<{ accountId: AccountId }>('messaging.account-changed')
