import type { MessageBody } from '@cartie/contract/messaging'
import type { Id } from '@cartie/kernel'

export type CardId = Id<'telegram-card'>

/** Something to act upon, shown in the admin chat: a heading, facts line by line, buttons in rows of two. */
export type Card = {
  readonly title: string
  readonly lines: readonly string[]
  readonly buttons: readonly CardButton[]
}

/** What a button does: `action` names one that a module contributed, `id` is what it is done to. */
export type CardButton = { readonly action: string; readonly id: string; readonly label: string }

/** A card as a message. */
export function cardBody(card: Card, { id, revision }: { id: CardId; revision: number }): MessageBody {
  const buttons = card.buttons.map(({ label }, index) => ({
    kind: 'press' as const,
    label,
    token: `c:${id}:${revision}:${index}`,
  }))
  const title = card.title.trim()
  return {
    text: [title, ...card.lines].join('\n'),
    ...(title && { spans: [{ type: 'bold' as const, offset: 0, length: title.length }] }),
    buttons: buttons.flatMap((_, index) => (index % 2 === 0 ? [buttons.slice(index, index + 2)] : [])),
  }
}

/** Which button of which view of which card a token means; null when it is no card's. */
export function readCardToken(token: string): { cardId: CardId; revision: number; index: number } | null {
  const found = /^c:([0-9a-f]{8}-[0-9a-f-]{27}):(\d{1,6}):(\d{1,2})$/.exec(token)
  if (!found) return null
  // @NOTE the pattern made sure of a UUID; whether it is a card's, the lookup says.
  const cardId = found[1] as CardId
  return { cardId, revision: Number(found[2]), index: Number(found[3]) }
}
