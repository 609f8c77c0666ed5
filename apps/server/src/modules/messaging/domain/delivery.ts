import type { MessageBody } from '@cartie/contract/messaging'
import type { OutgoingFile } from './message.ts'

/** One act towards a messenger. */
export type OutgoingAct =
  | {
      readonly type: 'send'
      readonly body: MessageBody
      readonly files: readonly OutgoingFile[]
      readonly replyToExternalId: string | null
      /** A keyboard that asked for a phone or a place stands below the input: it goes with this message. */
      readonly dropsKeyboard?: true
    }
  | { readonly type: 'edit'; readonly externalId: string; readonly body: MessageBody }
  | { readonly type: 'delete'; readonly externalIds: readonly string[] }
  | { readonly type: 'react'; readonly externalId: string; readonly emoji: string | null }
  | { readonly type: 'answer-press'; readonly pressId: string; readonly text: string | null }
  | { readonly type: 'typing' }

/** The longest text and caption that go as one message; a cost counts parts by them. https://core.telegram.org/bots/api#sendmessage */
const partLength = { text: 4_096, caption: 1_024 }

/** How many messages an act makes in the messenger, each a token of the account's budget; an act that makes none costs none. */
export function costOf(act: OutgoingAct): number {
  if (act.type === 'edit') return 1
  if (act.type !== 'send') return 0
  const files = act.files.length
  const { length } = act.body.text.trim()
  const texts = files > 0 && length <= partLength.caption ? 0 : Math.ceil(length / partLength.text)
  return Math.max(1, files + texts)
}

/** What became of an attempt, in words a worker can act on. */
export type DeliveryResult =
  /** Done. `externalIds`: of the messages it made, in order; an album has several. */
  | { readonly fate: 'sent'; readonly externalIds: readonly string[] }
  /** Surely not done; may be tried again after `afterMs`. `scope` account: nobody of this account may send until then. */
  | {
      readonly fate: 'retry'
      readonly afterMs: number
      readonly scope: 'account' | 'chat' | 'call'
      readonly reason: FateReason
    }
  | { readonly fate: 'refused'; readonly reason: FateReason }
  /** The person blocked us, left or is gone: nothing will arrive until they come back. */
  | { readonly fate: 'blocked'; readonly reason: FateReason }
  /** The messenger no longer accepts the account's token. */
  | { readonly fate: 'revoked'; readonly reason: FateReason }
  /** It may have been done. Never tried again by itself. */
  | { readonly fate: 'unknown'; readonly reason: FateReason }

export type FateReason = { readonly code: string; readonly detail?: string }

/** One line of a delivery's attempt log. */
export type Attempt = { readonly at: string; readonly fate: DeliveryResult['fate']; readonly reason?: FateReason }

/** Fewer tries would give up during a messenger's bad hour; with growing pauses these last about a day. */
export const maxAttempts = 60

/** Growing pauses between attempts that surely did nothing: 1 s, 2 s, 4 s … at most 10 minutes. */
export const retryPauseMs = (attempts: number): number => Math.min(1_000 * 2 ** Math.max(0, attempts - 1), 600_000)
