import { ok } from '@cartie/kernel'
import { businessChat, chatNoun, hasRight, privateKey, publicKey, type Chat } from '../core/chat.ts'
import type { MessageEntry } from '../core/entry.ts'
import { spend } from '../core/limits.ts'
import { flagIn, numberIn, objectIn, textIn } from '../core/params.ts'
import { badRequest, forbidden, refuse, type Answer } from '../core/refusal.ts'
import type { WireMarkup } from '../core/wire.ts'
import { checkMarkup } from '../text/markup.ts'
import type { Call } from './call.ts'

/** Where a message goes, with what buttons, in answer to what. */
export type Destination = {
  readonly chat: Chat
  readonly markup: WireMarkup | undefined
  readonly replyTo: MessageEntry | undefined
  readonly threadId: number | undefined
}

/** Resolves and checks everything that every send has in common, and takes `cost` messages from the limits. */
export function destinationOf(call: Call, cost = 1): Answer<Destination> {
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok) return chat
  const allowed = maySend(call, chat.value)
  if (!allowed.ok) return allowed
  const markup = checkMarkup(objectIn<WireMarkup>(call.params, 'reply_markup'), chat.value)
  if (!markup.ok) return markup
  const replyTo = findReplied(call, chat.value)
  if (!replyTo.ok) return replyTo
  const threadId = numberIn(call.params, 'message_thread_id')
  if (threadId !== undefined && !chat.value.threads.has(threadId)) return badRequest('message thread not found')
  const paid = spend(call.world, call.bot.id, chat.value, cost)
  if (!paid.ok) return paid
  return ok({ chat: chat.value, markup: markup.value, replyTo: replyTo.value, threadId })
}

/** The chat a parameter names, as far as the bot can know of it. */
export function findTarget(call: Call, name: string): Answer<Chat> {
  const { world, bot, params } = call
  const connectionId = textIn(params, 'business_connection_id')
  const chatId = params[name]
  if (connectionId !== undefined) return findBusinessChat(call, connectionId, chatId)
  const chat =
    typeof chatId === 'string'
      ? findByUsername(call, chatId)
      : typeof chatId === 'number' && chatId > 0
        ? world.chats.get(privateKey(bot.id, chatId))
        : world.chats.get(publicKey(Number(chatId)))
  return chat ? ok(chat) : badRequest('chat not found')
}

function findByUsername({ world }: Call, name: string): Chat | undefined {
  if (!name.startsWith('@')) return undefined
  const wanted = name.slice(1).toLowerCase()
  for (const chat of world.chats.values())
    if (chat.botId === null && chat.wire.username?.toLowerCase() === wanted) return chat
  return undefined
}

function findBusinessChat({ world, bot }: Call, connectionId: string, chatId: unknown): Answer<Chat> {
  const connection = world.connections.get(connectionId)
  if (!connection || connection.botId !== bot.id || !connection.isEnabled)
    return badRequest('BUSINESS_CONNECTION_INVALID')
  if (!connection.rights['can_reply']) return badRequest('BUSINESS_CONNECTION_NOT_ALLOWED')
  const person = typeof chatId === 'number' ? world.users.get(chatId) : undefined
  if (!person || !world.chats.has(`business/${connectionId}/${person.id}`)) return badRequest('BUSINESS_PEER_INVALID')
  return ok(businessChat(world, connectionId, bot.id, person))
}

/** Whether the bot may write there now: blocked, deactivated, removed, without rights, moved. */
export function maySend({ world, bot }: Call, chat: Chat): Answer<true> {
  if (chat.migratedTo !== null)
    return refuse(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo,
    })
  if (chat.personId !== null) {
    if (world.users.get(chat.personId)?.isDeactivated) return forbidden('user is deactivated')
    if (chat.isBlocked) return forbidden('bot was blocked by the user')
    return chat.isStarted ? ok(true) : forbidden("bot can't initiate conversation with a user")
  }
  const member = chat.members.get(bot.id)
  if (member?.status === 'kicked') return forbidden(`bot was kicked from the ${chatNoun(chat)}`)
  if (!member || member.status === 'left') return forbidden(`bot is not a member of the ${chatNoun(chat)}`)
  if (chat.wire.type === 'channel' && !hasRight(member, 'can_post_messages'))
    return badRequest('need administrator rights in the channel chat')
  if (member.status === 'restricted' && member.rights['can_send_messages'] === false)
    return badRequest('not enough rights to send text messages to the chat')
  return ok(true)
}

type ReplyParameters = { message_id?: number; allow_sending_without_reply?: boolean; chat_id?: number | string }

function findReplied(call: Call, chat: Chat): Answer<MessageEntry | undefined> {
  const reply = objectIn<ReplyParameters>(call.params, 'reply_parameters')
  if (!reply?.message_id) return ok(undefined)
  const entry = chat.messages.get(reply.message_id)
  if (entry && !entry.isDeleted) return ok(entry)
  const isOptional = reply.allow_sending_without_reply === true || flagIn(call.params, 'allow_sending_without_reply')
  return isOptional ? ok(undefined) : badRequest('message to be replied not found')
}
