import type { Forbidden } from '../../identity/index.ts'

export type ConversationNotFound = { readonly code: 'CONVERSATION_NOT_FOUND' }
export type MessageNotFound = { readonly code: 'MESSAGE_NOT_FOUND' }
/** The messenger, or the message's own state, does not let it be changed. */
export type MessageNotChangeable = { readonly code: 'MESSAGE_NOT_CHANGEABLE' }
export type SendMessageError =
  | Forbidden
  | ConversationNotFound
  | { readonly code: 'MESSAGE_EMPTY' }
  | { readonly code: 'MESSAGE_TOO_LONG'; readonly data: { readonly limit: number; readonly length: number } }
  | { readonly code: 'CONVERSATION_UNREACHABLE'; readonly data: { readonly reason: string } }
  | { readonly code: 'CONVERSATION_HELD'; readonly data: { readonly memberId: string } }
  | { readonly code: 'UPLOAD_NOT_FOUND' }
export type ChangeMessageError = Forbidden | MessageNotFound | MessageNotChangeable
