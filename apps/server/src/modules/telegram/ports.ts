import type { Result, Texts } from '@cartie/kernel'
import type { Ctx } from '../../platform/context/ctx.ts'
import type { Card } from './domain/card.ts'

/** Cards in the admin chats of this workspace's bots. A subject (`request:<id>`) has at most one card per bot. */
export interface AdminCards {
  /**
   * Queues a card to every bot that has an admin chat; answers how many those are. It locks the admin chats'
   * conversations: call it from a subscription, not while other conversations are being worked on.
   */
  postCard(ctx: Ctx, given: { readonly subject: string; readonly card: Card }): Promise<number>
  /** Rewrites the subject's cards; from then on buttons of the older view answer that it has changed. */
  editCard(ctx: Ctx, given: { readonly subject: string; readonly card: Card }): Promise<number>
}

/** What a card's button does. A module contributes it; the composition root hands it over. */
export type CardAction = {
  /** Its name in `CardButton.action`: `requests.assign-to-me`. */
  readonly action: string
  /**
   * Runs in a transaction of its own whose actor is the member who pressed, by way of Telegram: permissions are asked as
   * ever. Answers what to tell them, in three languages, at most 200 characters.
   */
  readonly run: (ctx: Ctx, given: { readonly id: string }) => Promise<Result<Texts>>
  /** What to tell them of failures by code, where "not possible now" would not do. */
  readonly failures?: Readonly<Record<string, Texts>>
}
