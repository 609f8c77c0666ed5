import { isAdmin, type Chat } from '../core/chat.ts'
import { addMessage, replaceMessage, type Author } from '../core/entry.ts'
import type { Bot } from '../core/bot.ts'
import { announce } from '../core/updates.ts'
import { nextNumber, unixSeconds, userOf, type Person, type World } from '../core/world.ts'
import type { WireEntity, WireMessage } from '../core/wire.ts'
import { nextMessageId, withoutReply } from '../methods/post.ts'
import { isPresent } from './members.ts'
import { contentOfSaid, type Said } from './said.ts'

/** A person's message, in the transcript and on its way to the bots that may see it. */
export function say(world: World, person: Person, chat: Chat, said: Said): WireMessage {
  mustBeAble(person, chat)
  if (chat.personId !== null) chat.isStarted = true
  const replyTo = said.replyTo === undefined ? undefined : chat.messages.get(said.replyTo)
  const message: WireMessage = {
    message_id: nextMessageId(world, chat),
    from: userOf(person),
    chat: chat.wire,
    date: said.date ?? unixSeconds(world),
    ...(chat.connectionId !== null && { business_connection_id: chat.connectionId }),
    ...(said.threadId !== undefined && { message_thread_id: said.threadId, is_topic_message: true }),
    ...(replyTo && { reply_to_message: withoutReply(replyTo.message) }),
    ...contentOfSaid(world, person, said, botsIn(world, chat)),
  }
  return put(world, chat, { kind: 'person', id: person.id }, message)
}

/** A channel's own post: no person stands behind it. */
export function postToChannel(world: World, chat: Chat, said: Said): WireMessage {
  const message: WireMessage = {
    message_id: nextMessageId(world, chat),
    sender_chat: chat.wire,
    chat: chat.wire,
    date: said.date ?? unixSeconds(world),
    ...contentOfSaid(world, null, said, botsIn(world, chat)),
  }
  return put(world, chat, { kind: 'chat', id: chat.wire.id }, message)
}

/** An album: messages of their own that share a media group. A caption stands on one of them. */
export function sayAlbum(world: World, items: readonly Said[], sayOne: (said: Said) => WireMessage): WireMessage[] {
  const mediaGroupId = String(nextNumber(world) + 13_000_000_000_000)
  return items.map((item) => sayOne({ ...item, mediaGroupId }))
}

/** Changes the text or caption of what was said. */
export function editSaid(world: World, chat: Chat, messageId: number, text: string): WireMessage {
  const entry = chat.messages.get(messageId)
  if (!entry || entry.isDeleted) throw new Error(`there is no message ${messageId} to edit`)
  const { entities: _, caption_entities: __, ...kept } = entry.message
  const content = contentOfSaid(world, null, kept.text === undefined ? { caption: text } : { text }, [])
  const edited: WireMessage = { ...kept, ...content, edit_date: unixSeconds(world) }
  replaceMessage(chat, entry, edited)
  tell(world, chat, edited, true)
  return edited
}

function put(world: World, chat: Chat, by: Author, message: WireMessage): WireMessage {
  addMessage(world, chat, by, message)
  tell(world, chat, message, false)
  return message
}

function tell(world: World, chat: Chat, message: WireMessage, isEdit: boolean): void {
  const plain =
    chat.connectionId !== null ? 'business_message' : chat.wire.type === 'channel' ? 'channel_post' : 'message'
  const kind = isEdit ? `edited_${plain}` : plain
  for (const id of botsIn(world, chat)) {
    const bot = world.bots.get(id)
    if (bot && seesMessage(chat, bot, message)) announce(world, bot, kind, message, chat.key)
  }
}

export function botsIn(world: World, chat: Chat): number[] {
  if (chat.botId !== null) return [chat.botId]
  return [...chat.members].filter(([id, member]) => world.bots.has(id) && isPresent(member)).map(([id]) => id)
}

/** Privacy mode: https://core.telegram.org/bots/features#privacy-mode */
function seesMessage(chat: Chat, bot: Bot, message: WireMessage): boolean {
  if (chat.botId !== null) return !chat.isBlocked
  const member = chat.members.get(bot.id)
  if (isAdmin(member)) return true
  if (chat.wire.type === 'channel') return false
  if (bot.canReadAllGroupMessages || message.reply_to_message?.from?.id === bot.user.id) return true
  const text = message.text ?? message.caption ?? ''
  return (message.entities ?? message.caption_entities ?? []).some((entity) => concerns(bot, text, entity))
}

function concerns(bot: Bot, text: string, entity: WireEntity): boolean {
  const part = text.slice(entity.offset, entity.offset + entity.length)
  if (entity.type === 'bot_command') return !part.includes('@') || part.endsWith(`@${bot.user.username}`)
  return entity.type === 'mention' && part === `@${bot.user.username}`
}

function mustBeAble(person: Person, chat: Chat): void {
  if (person.isDeactivated) throw new Error(`user ${person.id} is deactivated`)
  if (chat.isBlocked) throw new Error(`user ${person.id} blocked this bot: unblock it first`)
  if (chat.wire.type === 'channel') throw new Error('people do not write into a channel: use post of the channel')
  const member = chat.members.get(person.id)
  if (chat.personId === null && (!member || !isPresent(member)))
    throw new Error(`user ${person.id} is not a member of ${chat.wire.title}`)
}
