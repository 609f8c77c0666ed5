import type { Locale } from '@cartie/kernel'
import type { ScenarioRef } from './state.ts'
import type { MediaRef, Value, Values } from './value.ts'

/** What happened to a session. `now` is the only clock the engine knows: ISO text or a Date. */
export type FlowInput = { readonly now: string | Date } & (StartInput | ReplyInput | ResultInput | DueInput)

/**
 * `facts` are what is known of the workspace (`workspace.name`) and of the contact, under `contact.…` names (`contact.firstName`, `contact.phone`,
 * `contact.language` only when the contact chose it). `language` is what to speak now: chosen, or told by the messenger.
 */
export type StartInput = {
  readonly type: 'start'
  readonly sessionId: string
  readonly scenario: ScenarioRef
  readonly payload?: string
  readonly language?: Locale
  readonly facts?: Values
}

export type ReplyInput = { readonly type: 'reply'; readonly reply: Reply }
export type ResultInput = { readonly type: 'result'; readonly callId: string; readonly outcome: CallOutcome }
export type DueInput = { readonly type: 'due'; readonly key: string }

export type CallOutcome = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string }

/** What a contact sent. `isOwn` of a contact: the messenger vouches that the phone is the sender's own. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly token: string }
  | SharedContact
  | { readonly kind: 'media'; readonly items: readonly MediaRef[] }
  | SharedLocation
  | { readonly kind: 'other'; readonly what: string }

export type SharedContact = {
  readonly kind: 'contact'
  readonly phone: string
  readonly firstName: string
  readonly lastName?: string
  readonly isOwn: boolean
}
export type SharedLocation = { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }

/** A reply as nodes see it: a press is already known to belong to the open question. */
export type Answer = Exclude<Reply, { readonly kind: 'press' }> | { readonly kind: 'press'; readonly id: string }
