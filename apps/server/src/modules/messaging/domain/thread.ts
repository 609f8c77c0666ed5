import type { MessageBody } from '@cartie/contract/messaging'
import type { Locale } from '@cartie/kernel'
import type { ContactId } from '../../contacts/index.ts'
import type { MemberId } from '../../identity/index.ts'
import type { Account, AccountId, ConversationId, MediaId, MessageId } from './account.ts'
import type { InboundEvent, InboundItem } from './inbound.ts'
import type { Draft } from './message.ts'
import type { OutgoingAct } from './delivery.ts'

/** A conversation as the pipeline works on it: locked, in memory, written back once. */
export type Thread = {
  readonly id: ConversationId
  readonly accountId: AccountId
  /** Null for groups and channels. */
  readonly contactId: ContactId | null
  readonly externalId: string
  readonly kind: 'private' | 'group' | 'channel'
  readonly contactName: string
  readonly contactLocale: Locale | null
  readonly isNew: boolean
  state: 'open' | 'resolved'
  holder: 'bot' | 'member'
  heldBy: MemberId | null
  heldUntil: Date | null
  isReachable: boolean
  unreadCount: number
  lastSeq: number
  lastMessageAt: Date
  lastInboundAt: Date | null
  waitingSince: Date | null
  preview: string
  previewDirection: string
  previewKind: string
  snoozedUntil: Date | null
  context: Readonly<Record<string, unknown>>
}

/** Something the responder is asked to answer, and the means to do it. */
export type Turn = {
  readonly account: Account
  readonly thread: Thread
  readonly contactId: ContactId
  readonly cause: TurnCause
  /** Says something in the conversation; queued with the rest when the turn is over. */
  readonly say: (draft: Draft) => void
  /** Changes a message we said before, by its external id. */
  readonly rewrite: (externalId: string, body: MessageBody) => void
  /** Answers a press, shows "typing": nothing that stays in the thread. */
  readonly act: (act: OutgoingAct) => void
  /** Gives the conversation to people until `until` (null: until they give it back). */
  readonly handOff: (until: Date | null) => void
}

export type TurnCause =
  | {
      readonly kind: 'item'
      readonly item: InboundItem
      readonly event: InboundEvent
      readonly messageId: MessageId | null
      readonly mediaIds: readonly MediaId[]
    }
  | { readonly kind: 'due'; readonly sessionId: string; readonly key: string }

/** Whether the bot may speak: nobody holds the conversation, or the hold ran out. */
export const isBotsTurn = (thread: Pick<Thread, 'holder' | 'heldUntil'>, now: Date): boolean =>
  thread.holder === 'bot' || (thread.heldUntil !== null && thread.heldUntil <= now)
