import type { Result, Texts } from '@cartie/kernel'
import type { Ctx } from '../../platform/context/ctx.ts'

/** Where a request is shown to those who work on it outside the app: the bot's admin chat. */
export interface CardBoard {
  /** Shows a card; a subject has one at most per board. Answers how many boards there are. */
  postCard(ctx: Ctx, given: { readonly subject: string; readonly card: RequestCard }): Promise<number>
  /** Rewrites the subject's cards. */
  editCard(ctx: Ctx, given: { readonly subject: string; readonly card: RequestCard }): Promise<number>
}

export type RequestCard = {
  readonly title: string
  readonly lines: readonly string[]
  readonly buttons: readonly { readonly action: string; readonly id: string; readonly label: string }[]
}

/** What a card's button does, as the member who pressed it. */
export type RequestCardAction = {
  readonly action: string
  readonly run: (ctx: Ctx, given: { readonly id: string }) => Promise<Result<Texts>>
  readonly failures?: Readonly<Record<string, Texts>>
}
