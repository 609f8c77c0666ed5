import { Buffer } from 'node:buffer'
import { ok } from '@cartie/kernel'
import type { Chat } from '../core/chat.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { WireButton, WireMarkup } from '../core/wire.ts'
import { isHttpsUrl, urlProblem } from './urls.ts'

const maximumButtons = 100

/** Holds buttons against Telegram's rules. An empty inline keyboard is no markup at all. */
export function checkMarkup(markup: WireMarkup | undefined, chat: Chat): Answer<WireMarkup | undefined> {
  if (!markup) return ok(undefined)
  if (markup.inline_keyboard) return checkInline(markup.inline_keyboard, markup, chat)
  if (markup.keyboard) return checkReply(markup.keyboard, markup, chat)
  if (chat.wire.type === 'channel') return badRequest('inline keyboard expected')
  if (markup.force_reply || markup.remove_keyboard) return ok(markup)
  return badRequest('object expected as reply markup')
}

function checkInline(
  rows: readonly (readonly WireButton[])[],
  markup: WireMarkup,
  chat: Chat,
): Answer<WireMarkup | undefined> {
  const buttons = rows.flat()
  if (buttons.length === 0) return ok(undefined)
  if (buttons.length > maximumButtons) return badRequest('REPLY_MARKUP_TOO_LONG')
  for (const button of buttons) {
    const problem = inlineProblem(button, chat)
    if (problem !== null) return badRequest(problem)
  }
  return ok({ ...markup, inline_keyboard: rows.filter((row) => row.length > 0) })
}

const decorations = new Set(['text', 'style', 'icon_custom_emoji_id'])

function inlineProblem(button: WireButton, chat: Chat): string | null {
  const actions = Object.keys(button).filter((name) => !decorations.has(name) && button[name] !== undefined)
  if (button.text === '') return "can't parse inline keyboard button: Inline keyboard button text must be non-empty"
  if (actions.length === 0)
    return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
  if (actions.length > 1) return 'BUTTON_TYPE_INVALID'
  if (button.callback_data !== undefined) {
    const bytes = Buffer.byteLength(button.callback_data)
    return bytes < 1 || bytes > 64 ? 'BUTTON_DATA_INVALID' : null
  }
  if (button.url !== undefined) {
    const problem = urlProblem(button.url)
    return problem === null ? null : `inline keyboard button URL '${button.url}' is invalid: ${problem}`
  }
  return button.web_app ? webAppProblem(button.web_app.url, chat, 'inline keyboard button') : null
}

function webAppProblem(url: string, chat: Chat, where: string): string | null {
  if (chat.wire.type !== 'private') return 'BUTTON_TYPE_INVALID'
  return isHttpsUrl(url) ? null : `${where} Web App URL '${url}' is invalid: Only HTTPS links are allowed`
}

function checkReply(
  rows: readonly (readonly (WireButton | string)[])[],
  markup: WireMarkup,
  chat: Chat,
): Answer<WireMarkup | undefined> {
  if (chat.wire.type === 'channel') return badRequest('inline keyboard expected')
  const buttons = rows.flat().map((button) => (typeof button === 'string' ? { text: button } : button))
  if (buttons.length > 3 * maximumButtons) return badRequest('REPLY_MARKUP_TOO_LONG')
  for (const button of buttons) {
    if (button.text === '') return badRequest("can't parse keyboard button: Keyboard button text must be non-empty")
    const isPrivateOnly = button.request_contact || button.request_location
    if (isPrivateOnly && chat.wire.type !== 'private')
      return badRequest(
        `${button.request_contact ? 'phone number' : 'location'} can be requested in private chats only`,
      )
    const problem = button.web_app ? webAppProblem(button.web_app.url, chat, 'keyboard button') : null
    if (problem !== null) return badRequest(problem)
  }
  return ok({ ...markup, keyboard: rows.filter((row) => row.length > 0) })
}

/** The button a person means by its label or by its data, in one message. */
export function findButton(markup: WireMarkup | undefined | null, wanted: string): WireButton | null {
  const rows = markup?.inline_keyboard ?? markup?.keyboard ?? []
  const buttons = rows.flat().map((button) => (typeof button === 'string' ? { text: button } : button))
  return buttons.find((button) => button.text === wanted || button.callback_data === wanted) ?? null
}
