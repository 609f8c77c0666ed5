import type { ContactMover } from '../contacts/index.ts'
import { countConversationsOf, moveConversations, moveConversationsBack } from './store/merge-conversations.ts'

/** Takes conversations along when contacts are merged. */
export const conversationMover: ContactMover = {
  what: 'conversations',
  count: countConversationsOf,
  move: moveConversations,
  moveBack: moveConversationsBack,
}
