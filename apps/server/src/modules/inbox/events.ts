import { eventType } from '../../platform/events/event.ts'
import type { MemberId } from '../identity/index.ts'
import type { ConversationId } from '../messaging/index.ts'

/** A member has something new to look at; the notifications table is the record. */
export const memberNotified = eventType<{ memberId: MemberId; conversationId: ConversationId; kind: string }>(
  'inbox.member-notified',
  { isRecorded: false },
)
/** A member read notifications, perhaps in another window. */
export const notificationsRead = eventType<{ memberId: MemberId }>('inbox.notifications-read', { isRecorded: false })
/** Labels, canned replies or settings of the inbox changed. */
export const deskChanged = eventType<{ what: 'labels' | 'canned-replies' | 'settings' }>('inbox.desk-changed', {
  isRecorded: false,
})
