import type { MessageBody } from '@cartie/contract/messaging'

type Button = NonNullable<MessageBody['buttons']>[number][number]
export type ChatKind = 'private' | 'group' | 'channel'

/**
 * Buttons as Telegram has them. Asking for a phone or a place needs the keyboard below the input, where every other
 * button becomes its label said aloud; all else stands under the message. Undefined: none.
 */
export function replyMarkup(
  { buttons = [] }: Pick<MessageBody, 'buttons'>,
  { kind, dropsKeyboard }: { kind: ChatKind; dropsKeyboard: boolean },
): object | undefined {
  const rows = buttons.filter((row) => row.length > 0)
  const asks = rows.flat().some((button) => button.kind === 'share-contact' || button.kind === 'share-location')
  if (asks && kind === 'private') {
    return { keyboard: rows.map((row) => row.map(keyOf)), resize_keyboard: true, one_time_keyboard: true }
  }
  const inline = rows.map((row) => row.flatMap((button) => inlineOf(button, kind))).filter((row) => row.length > 0)
  if (inline.length > 0) return { inline_keyboard: inline }
  return dropsKeyboard && kind === 'private' ? { remove_keyboard: true } : undefined
}

/** The inline keyboard alone, for edits: they cannot bring another kind. */
export function inlineMarkup(body: Pick<MessageBody, 'buttons'>, kind: ChatKind): object | undefined {
  const inline = (body.buttons ?? []).map((row) => row.flatMap((button) => inlineOf(button, kind)))
  return inline.some((row) => row.length > 0) ? { inline_keyboard: inline.filter((row) => row.length > 0) } : undefined
}

function keyOf({ kind, label }: Button): object {
  if (kind === 'share-contact') return { text: label, request_contact: true }
  return kind === 'share-location' ? { text: label, request_location: true } : { text: label }
}

function inlineOf({ kind, label, token, url }: Button, chat: ChatKind): object[] {
  if (kind === 'press') return [{ text: label, callback_data: token ?? '' }]
  if (kind === 'url') return [{ text: label, url: url ?? '' }]
  // Mini apps open from private chats only; elsewhere their address does.
  if (kind === 'app')
    return [chat === 'private' ? { text: label, web_app: { url: url ?? '' } } : { text: label, url: url ?? '' }]
  return []
}
