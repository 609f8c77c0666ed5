import type { Locale } from '@cartie/kernel'
import type { StopReason } from './state.ts'
import type { MediaRef, Value } from './value.ts'

/** What the runner has to do, in order. Channel-neutral, in the session's language, variables already filled in. */
export type Effect = SendEffect | NoticeEffect | WaitEffect | CallEffect | EmitEffect | SetLanguageEffect | StopEffect

/**
 * A message. `editsPrevious`: where the messenger can, change the session's last message with buttons instead of sending
 * another. `isQuestion`: the session waits for what comes back.
 */
export type SendEffect = {
  readonly type: 'send'
  readonly nodeId: string
  readonly visit: number
  readonly text: readonly TextRun[]
  readonly buttons: readonly (readonly Button[])[]
  readonly media: readonly MediaRef[]
  readonly isQuestion: boolean
  readonly editsPrevious: boolean
}

/** A piece of text in one style; plain characters, never HTML. `link` is an http(s), tel, mailto or tg address. */
export type TextRun = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly link?: string
}

/** `token` comes back as a `press` reply; `shareContact` and `shareLocation` come back as replies of their kind. */
export type Button =
  | { readonly kind: 'reply'; readonly id: string; readonly label: string; readonly token: string }
  | { readonly kind: 'url'; readonly id: string; readonly label: string; readonly url: string }
  | { readonly kind: 'shareContact' | 'shareLocation'; readonly id: string; readonly label: string }

/** A short word in answer to what the contact just did: a toast over a pressed button, else a plain message. */
export type NoticeEffect = { readonly type: 'notice'; readonly text: string }

/** Wake the session with `due` and this key at `until` (ISO). Replaces any earlier timer of the session. */
export type WaitEffect = { readonly type: 'wait'; readonly until: string; readonly key: string }

/** Do something in the product. With `awaitsResult` the session stands still until a `result` with this `callId`. */
export type CallEffect = {
  readonly type: 'call'
  readonly callId: string
  readonly name: CallName
  readonly args: { readonly [name: string]: Value }
  readonly awaitsResult: boolean
}

/** Everything a scenario may ask of the product. Which of it a workspace can do, the server tells the lint. */
export const callNames = [
  'leads.save',
  'requests.create',
  'requests.publish',
  'members.notify',
  'conversations.hand-off',
  'conversations.assign',
  'contacts.save',
  'contacts.tag',
  'inventory.search',
  'searches.save',
  'offers.save',
  'content.post',
  'http.request',
] as const
export type CallName = (typeof callNames)[number]

export type EmitEffect = {
  readonly type: 'emit'
  readonly event: string
  readonly data: { readonly [name: string]: Value }
}
export type SetLanguageEffect = { readonly type: 'set-language'; readonly language: Locale }

/** The session is over. `detail` says what was wrong with the document when it is `step-limit` or `broken`. */
export type StopEffect = { readonly type: 'stop'; readonly reason: StopReason; readonly detail: string | null }
