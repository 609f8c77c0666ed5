import type { ChannelKind } from '@cartie/contract/messaging'
import type { Id } from '@cartie/kernel'
import type { WorkspaceId } from '../../../platform/db/database.ts'

export type AccountId = Id<'channel-account'>
export type ConversationId = Id<'conversation'>
export type MessageId = Id<'message'>
export type DeliveryId = Id<'delivery'>
export type MediaId = Id<'media'>

/** A channel account with its secret opened: lives in memory only. */
export type Account = {
  readonly id: AccountId
  readonly workspaceId: WorkspaceId
  readonly kind: ChannelKind
  readonly externalId: string
  readonly name: string
  readonly username: string | null
  readonly state: 'active' | 'paused' | 'revoked'
  readonly token: string | null
  readonly settings: Readonly<Record<string, unknown>>
}
