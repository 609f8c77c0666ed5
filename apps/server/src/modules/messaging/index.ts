export { messagingModule, type Messaging, type MessagingPorts } from './module.ts'
export type { Account, AccountId, ConversationId, DeliveryId, MediaId, MessageId } from './domain/account.ts'
export type { DeliveryResult, FateReason, OutgoingAct } from './domain/delivery.ts'
export type {
  InboundChat,
  InboundEvent,
  InboundItem,
  InboundMedia,
  InboundMessage,
  InboundSender,
} from './domain/inbound.ts'
export { previewOf, priorities, type Author, type Draft, type OutgoingFile } from './domain/message.ts'
export { isBotsTurn, type Thread, type Turn, type TurnCause } from './domain/thread.ts'
export { conversationMover } from './contact-mover.ts'
export * from './desk-events.ts'
export * from './events.ts'
export type { Ingest } from './inbound/ingest.ts'
export { chatLane, inboundQueue, type InboundTask } from './inbound/inbound-queue.ts'
export { createOutgoing, type Outgoing } from './outbound/outgoing.ts'
export type { Accounts, ChannelAbilities, ChannelAdapter, ChatRef, GroupListener, Responder, Target } from './ports.ts'
export { findAccount, listAccounts, listAccountsOfKind, removeAccount, saveAccount } from './store/accounts.ts'
export {
  findConversation,
  findThreadId,
  listConversationRows,
  listThread,
  type ConversationFilter,
  type ConversationRow,
  type ThreadMessage,
} from './store/conversations.ts'
export { lockThreads, lockThreadsByChat, insertThreads, saveThreads } from './store/threads.ts'
export { findLastSaid, type LastSaid } from './store/last-said.ts'
export { findMediaKeys } from './store/media-keys.ts'
export { insertMessages, lockMessage, type NewMessage, type StoredMessage } from './store/messages.ts'
export { noteAccountError } from './store/reach.ts'
export { accountTraffic, type AccountTraffic } from './store/traffic.ts'
export { sendMessage, type SendMessage, type SendMessageParts } from './use-cases/send-message.ts'
export {
  countOpenOf,
  dropLabel,
  findSaying,
  listChannelRows,
  lockDesk,
  type ChannelRow,
  type Desk,
} from './store/desk.ts'
export type { ConversationHeld } from './domain/desk.ts'
export type { ConversationNotFound } from './domain/errors.ts'
export { assignConversation } from './use-cases/assign-conversation.ts'
export { holdConversation, releaseConversation, takeOverConversation } from './use-cases/hold-conversation.ts'
export { labelConversation, type LabelConversation } from './use-cases/label-conversation.ts'
export { markRead, markUnread } from './use-cases/mark-read.ts'
export { reopenConversation, resolveConversation } from './use-cases/resolve-conversation.ts'
export { showTyping } from './use-cases/show-typing.ts'
export {
  snoozeConversation,
  wakeConversation,
  type SnoozeConversation,
  type SnoozeOutOfRange,
} from './use-cases/snooze-conversation.ts'
export { canWriteFirst, startConversation } from './use-cases/start-conversation.ts'
export { writeNote, type WriteNote } from './use-cases/write-note.ts'
