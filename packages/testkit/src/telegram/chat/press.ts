import { randomInt } from 'node:crypto'
import type { Chat } from '../core/chat.ts'
import { addEvent, type MessageEntry } from '../core/entry.ts'
import { announce } from '../core/updates.ts'
import { nextNumber, userOf, type Person, type World } from '../core/world.ts'
import type { WireButton, WireMessage } from '../core/wire.ts'
import { findButton } from '../text/markup.ts'
import { getBot } from './target.ts'
import { say } from './say.ts'

export type PressRequest = {
  /** A label, or the data behind it. */
  readonly button: string
  /** The message it stands on; the newest that has it when left out. */
  readonly messageId?: number
  /** Telegram no longer shows the bot what the message was. */
  readonly isTooOld?: boolean
  /** Sends the data as pressed on `messageId` though no such button is there. */
  readonly isForged?: boolean
}

/** What came of a press: a callback on its way, a message said, or an address opened. */
export type Pressed =
  | { readonly kind: 'callback'; readonly id: string }
  | { readonly kind: 'said'; readonly message: WireMessage }
  | { readonly kind: 'opened'; readonly url: string }

export function press(world: World, person: Person, chat: Chat, request: PressRequest): Pressed {
  if (request.isForged) return callback(world, person, chat, getEntry(chat, request.messageId ?? 0), request)
  const found = findOnMessage(chat, request)
  if (found) {
    const { entry, button } = found
    if (button.callback_data !== undefined)
      return callback(world, person, chat, entry, { ...request, button: button.callback_data })
    return { kind: 'opened', url: button.url ?? button.web_app?.url ?? '' }
  }
  const key = findButton(chat.keyboard, request.button)
  if (!key) throw new Error(`there is no button "${request.button}"; there are: ${visibleButtons(chat)}`)
  if (key.web_app) return { kind: 'opened', url: key.web_app.url }
  if (key.request_contact) return { kind: 'said', message: say(world, person, chat, { contact: 'own' }) }
  const kyiv = { latitude: 50.4501, longitude: 30.5234 }
  return {
    kind: 'said',
    message: say(world, person, chat, key.request_location ? { location: kyiv } : { text: key.text }),
  }
}

function findOnMessage(chat: Chat, { button, messageId }: PressRequest) {
  for (let index = chat.entries.length - 1; index >= 0; index--) {
    const entry = chat.entries[index]
    if (entry?.kind !== 'message' || entry.isDeleted) continue
    if (messageId !== undefined && entry.messageId !== messageId) continue
    const found = findButton(entry.message.reply_markup, button)
    if (found) return { entry, button: found }
  }
  return null
}

function callback(world: World, person: Person, chat: Chat, entry: MessageEntry, request: PressRequest): Pressed {
  if (entry.by.kind !== 'bot') throw new Error(`message ${entry.messageId} is not a bot's`)
  const bot = getBot(world, entry.by.id)
  const id = `${nextNumber(world)}${randomInt(1e9, 9e9)}`
  world.presses.set(id, { id, botId: bot.id, chatKey: chat.key, pressedAt: world.settings.now(), isAnswered: false })
  const { messageId } = entry
  addEvent(world, chat, { kind: 'press', by: { kind: 'person', id: person.id }, messageId, text: request.button })
  const message = request.isTooOld ? { chat: chat.wire, message_id: messageId, date: 0 } : entry.message
  const query = { id, from: userOf(person), message, chat_instance: `${chat.wire.id}`, data: request.button }
  announce(world, bot, 'callback_query', query, chat.key)
  return { kind: 'callback', id }
}

function getEntry(chat: Chat, messageId: number): MessageEntry {
  const entry = chat.messages.get(messageId)
  if (!entry) throw new Error(`there is no message ${messageId}`)
  return entry
}

/** Labels of the newest message with buttons and of the keyboard, for a failed test to show. */
function visibleButtons(chat: Chat): string {
  const last = chat.entries.findLast(
    (entry) => entry.kind === 'message' && !entry.isDeleted && entry.buttons.length > 0,
  )
  const inline = last?.kind === 'message' ? last.buttons.flat() : []
  const keys = (chat.keyboard?.keyboard ?? [])
    .flat()
    .map((key: WireButton | string) => (typeof key === 'string' ? key : key.text))
  return [...new Set([...inline, ...keys])].map((label) => `"${label}"`).join(', ') || 'none'
}
