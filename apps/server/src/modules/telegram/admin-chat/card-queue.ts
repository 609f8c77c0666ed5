import type { MessageBody } from '@cartie/contract/messaging'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import { laneQueue } from '../../../platform/lanes/lane.ts'
import type { AccountId, ConversationId } from '../../messaging/index.ts'
import type { CardId } from '../domain/card.ts'

/** Somebody pressed a card's button. */
export type CardPress = {
  readonly revision: number
  readonly index: number
  readonly accountId: AccountId
  readonly conversationId: ConversationId
  readonly pressId: string
  readonly telegramUserId: number
}

/** A press to act upon or a new look to show; one lane per card keeps them in order. */
export type CardTask = { readonly w: WorkspaceId; readonly card: CardId } & (
  { readonly press: CardPress } | { readonly edit: { readonly revision: number; readonly body: MessageBody } }
)

export const cardQueue = laneQueue<CardTask>('telegram.cards')
