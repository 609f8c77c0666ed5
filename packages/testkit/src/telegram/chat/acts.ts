import { addChat, hasRight, isAdmin, privateChat, publicKey, type Chat } from '../core/chat.ts'
import { addEvent, addMessage, removeMessage } from '../core/entry.ts'
import { announce } from '../core/updates.ts'
import { nextNumber, unixSeconds, userOf, type Person, type World } from '../core/world.ts'
import { isReaction } from '../methods/interact.ts'
import { nextMessageId } from '../methods/post.ts'
import { memberOf } from './members.ts'
import { botsIn } from './say.ts'
import { getBot } from './target.ts'

/** Everything a person does besides writing and pressing. */
export function react(world: World, person: Person, chat: Chat, messageId: number, emoji: readonly string[]): void {
  const entry = chat.messages.get(messageId)
  if (!entry || entry.isDeleted) throw new Error(`there is no message ${messageId} to react to`)
  const strange = emoji.find((one) => !isReaction(one))
  if (strange !== undefined) throw new Error(`${strange} is not one of Telegram's reactions`)
  const reactions = (list: readonly string[]) => list.map((one) => ({ type: 'emoji', emoji: one }))
  const old = entry.reactions[person.id] ?? []
  entry.reactions[person.id] = emoji
  addEvent(world, chat, { kind: 'reaction', by: { kind: 'person', id: person.id }, messageId, text: emoji.join('') })
  const payload = {
    chat: chat.wire,
    message_id: messageId,
    user: userOf(person),
    date: unixSeconds(world),
    old_reaction: reactions(old),
    new_reaction: reactions(emoji),
  }
  for (const id of botsIn(world, chat)) {
    // In groups only administrators hear of reactions.
    if (chat.botId !== null || isAdmin(chat.members.get(id)))
      announce(world, getBot(world, id), 'message_reaction', payload, chat.key)
  }
}

export function setBlocked(world: World, person: Person, botId: number, isBlocked: boolean): void {
  const bot = getBot(world, botId)
  const chat = privateChat(world, botId, person)
  if (chat.isBlocked === isBlocked) return
  chat.isBlocked = isBlocked
  if (!isBlocked) chat.isStarted = true
  addEvent(world, chat, { kind: isBlocked ? 'block' : 'unblock', by: { kind: 'person', id: person.id }, text: '' })
  const place = (blocked: boolean) => memberOf(bot.user, { status: blocked ? 'kicked' : 'member', rights: {} })
  const change = {
    chat: chat.wire,
    from: userOf(person),
    date: unixSeconds(world),
    old_chat_member: place(!isBlocked),
    new_chat_member: place(isBlocked),
  }
  announce(world, bot, 'my_chat_member', change, chat.key)
}

/** Deletes on the person's side. Bots hear of it in business chats only. */
export function deleteSaid(world: World, chat: Chat, messageIds: readonly number[]): void {
  const entries = messageIds.flatMap((id) => chat.messages.get(id) ?? [])
  for (const entry of entries) removeMessage(chat, entry)
  if (chat.connectionId === null || chat.botId === null) return
  const deleted = { business_connection_id: chat.connectionId, chat: chat.wire, message_ids: messageIds }
  announce(world, getBot(world, chat.botId), 'deleted_business_messages', deleted, chat.key)
}

/** Turns a group into a supergroup: another id, and the old one answers with it. */
export function migrate(world: World, chat: Chat): Chat {
  if (chat.wire.type !== 'group') throw new Error(`${chat.wire.title} is not a basic group`)
  const id = -1_000_000_000_000 - Math.abs(chat.wire.id) - nextNumber(world)
  const wire = { ...chat.wire, id, type: 'supergroup' } as const
  const moved = addChat(world, { key: publicKey(id), wire, members: new Map(chat.members) })
  const [to, from] = [{ migrate_to_chat_id: id }, { migrate_from_chat_id: chat.wire.id }]
  sayMoved(world, chat, to)
  chat.migratedTo = id
  sayMoved(world, moved, from)
  return moved
}

function sayMoved(world: World, chat: Chat, what: Readonly<Record<string, number>>): void {
  const base = {
    message_id: nextMessageId(world, chat),
    chat: chat.wire,
    sender_chat: chat.wire,
    date: unixSeconds(world),
  }
  const message = { ...base, ...what }
  addMessage(world, chat, { kind: 'chat', id: chat.wire.id }, message)
  for (const id of botsIn(world, chat)) announce(world, getBot(world, id), 'message', message, chat.key)
}

export function requestToJoin(world: World, person: Person, chat: Chat): void {
  chat.joinRequests.add(person.id)
  const request = { chat: chat.wire, from: userOf(person), user_chat_id: person.id, date: unixSeconds(world) }
  for (const id of botsIn(world, chat))
    if (hasRight(chat.members.get(id), 'can_invite_users'))
      announce(world, getBot(world, id), 'chat_join_request', request, chat.key)
}
