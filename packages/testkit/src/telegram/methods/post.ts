import type { Bot } from '../core/bot.ts'
import type { Chat } from '../core/chat.ts'
import { addMessage, labelsOf } from '../core/entry.ts'
import { unixSeconds, userOf, type World } from '../core/world.ts'
import type { WireContent, WireMessage } from '../core/wire.ts'
import type { Call } from './call.ts'
import type { Destination } from './destination.ts'

/** Puts a bot's message into a chat and answers it as the Bot API does. */
export function post(call: Call, destination: Destination, content: WireContent): WireMessage {
  const { world, bot } = call
  const { chat, markup, replyTo, threadId } = destination
  const message: WireMessage = {
    message_id: nextMessageId(world, chat),
    ...authorOf(world, bot, chat),
    chat: chat.wire,
    date: unixSeconds(world),
    ...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true }),
    ...(replyTo && { reply_to_message: withoutReply(replyTo.message) }),
    ...content,
    ...(call.params['link_preview_options'] !== undefined && {
      link_preview_options: call.params['link_preview_options'],
    }),
    ...(markup?.inline_keyboard && { reply_markup: markup }),
  }
  const entry = addMessage(world, chat, { kind: 'bot', id: bot.id }, message)
  if (markup?.keyboard) {
    chat.keyboard = markup
    entry.buttons = labelsOf(markup)
  }
  if (markup?.remove_keyboard) chat.keyboard = null
  return message
}

/** Private chats of one bot share a numbering; every other chat has its own. */
export function nextMessageId(world: World, chat: Chat): number {
  const bot = chat.wire.type === 'private' && chat.botId !== null ? world.bots.get(chat.botId) : undefined
  return bot && chat.connectionId === null ? ++bot.lastMessageId : ++chat.lastMessageId
}

function authorOf(world: World, bot: Bot, chat: Chat): Partial<WireMessage> {
  if (chat.wire.type === 'channel') return { sender_chat: chat.wire }
  const connection = chat.connectionId === null ? undefined : world.connections.get(chat.connectionId)
  const owner = connection && world.users.get(connection.ownerId)
  if (!connection || !owner) return { from: bot.user }
  return { business_connection_id: connection.id, from: userOf(owner), sender_business_bot: bot.user }
}

/** Telegram shows the message replied to, but not what that one replied to. */
export function withoutReply(message: WireMessage): WireMessage {
  const { reply_to_message: _, ...shown } = message
  return shown
}
