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
export * from './events.ts'
export type { Ingest } from './inbound/ingest.ts'
export { chatLane, inboundQueue, type InboundTask } from './inbound/inbound-queue.ts'
export { createOutgoing, type Outgoing } from './outbound/outgoing.ts'
export type { Accounts, ChannelAbilities, ChannelAdapter, GroupListener, Responder, Target } from './ports.ts'
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
export { insertMessages, type NewMessage } from './store/messages.ts'
export { noteAccountError } from './store/reach.ts'
export { sendMessage, type SendMessage, type SendMessageParts } from './use-cases/send-message.ts'
