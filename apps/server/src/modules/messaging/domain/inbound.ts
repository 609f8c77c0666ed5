import type { MessageBody, MessageKind } from '@cartie/contract/messaging'

/** What a raw update means, the same for every channel. */
export type InboundItem = {
  readonly chat: InboundChat
  /** Null for posts of a channel and notices without a person. */
  readonly sender: InboundSender | null
  readonly at: Date
  readonly what: InboundEvent
}

export type InboundChat = {
  readonly externalId: string
  readonly kind: 'private' | 'group' | 'channel'
  readonly title: string | null
  /** What sending into this chat needs beyond its id (a business connection, a thread). */
  readonly context: Readonly<Record<string, unknown>>
}

export type InboundSender = {
  readonly externalId: string
  readonly displayName: string
  readonly username: string | null
  readonly languageTag: string | null
}

export type InboundEvent =
  | InboundMessage
  | {
      readonly type: 'edit'
      readonly externalId: string
      readonly kind: MessageKind
      readonly body: MessageBody
      readonly media: readonly InboundMedia[]
    }
  | {
      readonly type: 'press'
      readonly pressId: string
      readonly token: string
      readonly messageExternalId: string | null
    }
  | { readonly type: 'reaction'; readonly messageExternalId: string; readonly emojis: readonly string[] }
  | { readonly type: 'reachable'; readonly isReachable: boolean; readonly why: string }
  | { readonly type: 'deleted'; readonly externalIds: readonly string[] }
  | { readonly type: 'service'; readonly what: string; readonly data: Readonly<Record<string, unknown>> }

export type InboundMessage = {
  readonly type: 'message'
  readonly externalId: string
  readonly kind: MessageKind
  readonly body: MessageBody
  readonly media: readonly InboundMedia[]
  readonly albumKey: string | null
  readonly replyToExternalId: string | null
  /** Written by the account's owner in their own messenger (business accounts), not by the contact. */
  readonly isFromOwner: boolean
}

/** A file that came in: how the channel finds it again, and what it said of it. */
export type InboundMedia = {
  readonly kind: string
  readonly source: unknown
  readonly fileName: string | null
  readonly mime: string | null
  readonly sizeBytes: number | null
  readonly width: number | null
  readonly height: number | null
  readonly durationS: number | null
}
