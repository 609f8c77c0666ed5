import { ok } from '@cartie/kernel'
import { telegramFacts } from '../../facts/telegram-facts.ts'
import { chatChanged } from '../core/chat.ts'
import { addEvent } from '../core/entry.ts'
import { flagIn, numberIn, objectIn, textIn, type Params } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { Call, Method } from './call.ts'
import { findTarget, maySend } from './destination.ts'

export const interactMethods: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  setMessageReaction,
  pinChatMessage,
  unpinChatMessage,
}

/** A press may be answered for a quarter of an hour. */
const pressLivesMs = 15 * 60_000

function answerCallbackQuery({ world, bot, params }: Call): Answer {
  const press = world.presses.get(textIn(params, 'callback_query_id') ?? '')
  const isLive = press && press.botId === bot.id && world.settings.now() - press.pressedAt < pressLivesMs
  if (!press || !isLive) return badRequest('query is too old and response timeout expired or query ID is invalid')
  const text = textIn(params, 'text') ?? ''
  if (text.length > 200) return badRequest('MESSAGE_TOO_LONG')
  const chat = world.chats.get(press.chatKey)
  if (chat && !press.isAnswered)
    addEvent(world, chat, {
      kind: 'answer',
      by: { kind: 'bot', id: bot.id },
      text,
      isAlert: flagIn(params, 'show_alert'),
    })
  press.isAnswered = true
  return ok(true)
}

const allowedReactions: ReadonlySet<string> = new Set(telegramFacts.reactions)

/** Whether Telegram has this emoji as a free reaction; the variation selector makes no difference. */
export const isReaction = (emoji: string): boolean => allowedReactions.has(emoji.replaceAll('\uFE0F', ''))

function setMessageReaction(call: Call): Answer {
  const { world, bot, params } = call
  const found = findMessage(call, 'message to react not found')
  if (!found.ok) return found
  const reactions = (objectIn<Params[]>(params, 'reaction') ?? []).map((reaction) => textIn(reaction, 'emoji') ?? '')
  // Bots have one reaction at most.
  if (reactions.length > 1) return badRequest('REACTIONS_TOO_MANY')
  if (reactions.some((emoji) => !isReaction(emoji))) return badRequest('REACTION_INVALID')
  const { chat, entry } = found.value
  entry.reactions[bot.id] = reactions
  const by = { kind: 'bot', id: bot.id } as const
  addEvent(world, chat, { kind: 'reaction', by, messageId: entry.messageId, text: reactions.join('') })
  return ok(true)
}

function pinChatMessage(call: Call): Answer {
  const found = findMessage(call, 'message to pin not found')
  if (!found.ok) return found
  const { chat, entry } = found.value
  chat.pinned.push(entry.messageId)
  addEvent(call.world, chat, {
    kind: 'pin',
    by: { kind: 'bot', id: call.bot.id },
    messageId: entry.messageId,
    text: '',
  })
  return ok(true)
}

function unpinChatMessage(call: Call): Answer {
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok) return chat
  const messageId = numberIn(call.params, 'message_id') ?? chat.value.pinned.at(-1)
  const at = chat.value.pinned.lastIndexOf(messageId ?? 0)
  if (at >= 0) chat.value.pinned.splice(at, 1)
  chatChanged(chat.value)
  return ok(true)
}

function findMessage(call: Call, otherwise: string) {
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok) return chat
  const allowed = maySend(call, chat.value)
  if (!allowed.ok) return allowed
  const entry = chat.value.messages.get(numberIn(call.params, 'message_id') ?? 0)
  return entry && !entry.isDeleted ? ok({ chat: chat.value, entry }) : badRequest(otherwise)
}
