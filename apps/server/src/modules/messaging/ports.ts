import type { Readable } from 'node:stream'
import type { ChannelKind } from '@cartie/contract/messaging'
import type { Ctx } from '../../platform/context/ctx.ts'
import type { DeliveryResult, OutgoingAct } from './domain/delivery.ts'
import type { InboundItem } from './domain/inbound.ts'
import type { Account, AccountId } from './domain/account.ts'
import type { Thread, Turn } from './domain/thread.ts'
import type { Outgoing } from './outbound/outgoing.ts'

/**
 * A messenger. An adapter translates, and alone touches its messenger's network.
 * Duties: `route` and `parse` are pure and never throw on hostile input (an update that means nothing parses to no items).
 * `perform` is called once per attempt and says honestly what became of it: `unknown` whenever the other side may have
 * acted; `retry` only when it surely has not. It never throws and never logs a token.
 */
export interface ChannelAdapter {
  readonly kind: ChannelKind
  readonly abilities: ChannelAbilities
  /** Names a raw update: its key is unique within the account, its lane is the chat whose order it belongs to. */
  route(raw: unknown): { updateKey: string; laneKey: string } | null
  parse(raw: unknown, account: Account): readonly InboundItem[]
  perform(act: OutgoingAct, target: Target): Promise<DeliveryResult>
  /** The bytes of a file that came in; null-safe: a refusal says why in a code. */
  fetchMedia(source: unknown, account: Account): Promise<{ body: Readable; mime: string | null } | { refused: string }>
}

/** What a messenger can show and do, so that what it cannot is degraded openly. */
export type ChannelAbilities = {
  readonly pressButtons: boolean
  readonly shareButtons: boolean
  readonly edits: boolean
  readonly deletes: boolean
  readonly reactions: boolean
  readonly albums: boolean
  readonly maxText: number
  readonly maxCaption: number
  /** Sends per second of the whole account and of one group; null: unlimited. */
  readonly perSecond: number | null
  readonly perGroupMinute: number | null
}

export type Target = {
  readonly account: Account
  readonly conversationExternalId: string
  readonly conversationKind: 'private' | 'group' | 'channel'
  readonly context: Readonly<Record<string, unknown>>
  /** Opens a stored file for upload. */
  readonly openFile: (storageKey: string) => Promise<Buffer>
}

/** Who answers for the bot. Scenarios implement it; messaging calls it inside the transaction that stores what came in. */
export interface Responder {
  /**
   * Something came in from these chats, whose conversations are being locked. What an answer will need may be asked for now, in
   * statements that are sent without being waited for.
   */
  prepare(ctx: Ctx, chats: readonly ChatRef[]): Answerer
}

export interface Answerer {
  /**
   * Given what just came in, conversation by conversation, answers what to say. Saves its own state through the same `ctx`: `saved` are the
   * statements it sent for that and did not wait for.
   */
  respond(turns: readonly Turn[]): Promise<{ readonly saved: Promise<void> }>
}

/** A chat as its messenger names it. */
export type ChatRef = { readonly accountId: AccountId; readonly externalId: string }

/** Accounts of this process by id, secrets opened; kept fresh by `messaging.account-changed`. */
export interface Accounts {
  get(id: AccountId): Promise<Account | null>
  forget(id: AccountId): void
}

/** Hears what happens in groups and channels a bot is in: the admin chat's buttons, later the channels that are read. */
export interface GroupListener {
  hear(ctx: Ctx, heard: { account: Account; thread: Thread; item: InboundItem; outgoing: Outgoing }): Promise<void>
}
