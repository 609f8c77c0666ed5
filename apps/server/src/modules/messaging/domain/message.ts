import type { MessageBody, MessageKind } from '@cartie/contract/messaging'
import type { MemberId } from '../../identity/index.ts'
import type { MessageId } from './account.ts'

export type Author =
  | { readonly kind: 'contact' }
  | { readonly kind: 'bot'; readonly scenario?: string }
  | { readonly kind: 'member'; readonly memberId: MemberId }
  | { readonly kind: 'owner' }
  | { readonly kind: 'system' }

/** Who goes first when the budget is short: people, then scenario replies, then notifications, campaigns, edits. */
export const priorities = { person: 0, scenario: 1, notice: 2, campaign: 3, edit: 4 } as const
export type Priority = (typeof priorities)[keyof typeof priorities]

/** A file of ours to send: where it is stored and what it is. */
export type OutgoingFile = {
  readonly storageKey: string
  readonly kind: 'photo' | 'video' | 'voice' | 'audio' | 'document' | 'animation'
  readonly fileName: string
  readonly mime: string
  readonly sizeBytes: number
}

/** What the bot or a person wants said, before it is a message. */
export type Draft = {
  readonly body: MessageBody
  readonly files?: readonly OutgoingFile[]
  readonly author: Author
  readonly priority: Priority
  readonly replyToId?: MessageId
  readonly sendAt?: Date
}

export type Reaction = { readonly emoji: string; readonly by: 'contact' | 'us' }

const previewLength = 140

/** One line for lists: the text, or nothing when a file speaks for itself. */
export function previewOf(body: MessageBody): string {
  const text = body.text || body.contact?.phone || body.location?.title || body.poll?.question || body.emoji || ''
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > previewLength ? `${line.slice(0, previewLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}

/** The kind of an outgoing message: its first file's, else text. */
export const kindOf = (draft: Pick<Draft, 'files' | 'body'>): MessageKind =>
  draft.files?.[0]?.kind ?? (draft.body.location ? 'location' : 'text')
