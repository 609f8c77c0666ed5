import { ok } from '@cartie/kernel'
import { chatNoun, isAdmin, type Chat, type Member } from '../core/chat.ts'
import { numberIn, textIn } from '../core/params.ts'
import { badRequest, forbidden, type Answer } from '../core/refusal.ts'
import { userOf, type World } from '../core/world.ts'
import type { WireUser } from '../core/wire.ts'
import { changeMember, memberOf } from '../chat/members.ts'
import type { Call, Method } from './call.ts'
import { findTarget } from './destination.ts'

/** What a bot may learn of chats and people, and how it leaves. */
export const chatMethods: Readonly<Record<string, Method>> = {
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount: (call) => {
    const chat = findSeen(call)
    return chat.ok ? ok(present(chat.value).length + (chat.value.personId === null ? 0 : 2)) : chat
  },
  leaveChat,
  approveChatJoinRequest: (call) => decide(call, true),
  declineChatJoinRequest: (call) => decide(call, false),
  getBusinessConnection: ({ world, bot, params }) => {
    const connection = world.connections.get(textIn(params, 'business_connection_id') ?? '')
    const owner = connection && world.users.get(connection.ownerId)
    if (!connection || !owner || connection.botId !== bot.id) return badRequest('BUSINESS_CONNECTION_INVALID')
    const { id, connectedAt, isEnabled, rights } = connection
    return ok({ id, user: userOf(owner), user_chat_id: owner.id, date: connectedAt, rights, is_enabled: isEnabled })
  },
}

function getChat(call: Call): Answer {
  const chat = findSeen(call)
  if (!chat.ok) return chat
  const accepted = ['unlimited_gifts', 'limited_gifts', 'unique_gifts', 'premium_subscription', 'gifts_from_channels']
  const pinned = chat.value.messages.get(chat.value.pinned.at(-1) ?? 0)
  return ok({
    ...chat.value.wire,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: Object.fromEntries(accepted.map((name) => [name, false])),
    ...(chat.value.wire.username && { active_usernames: [chat.value.wire.username] }),
    ...(pinned && { pinned_message: pinned.message }),
  })
}

function findSeen(call: Call): Answer<Chat> {
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok || chat.value.personId !== null) return chat
  const status = chat.value.members.get(call.bot.id)?.status
  if (status === 'kicked') return forbidden(`bot was kicked from the ${chatNoun(chat.value)}`)
  return status === undefined || status === 'left' ? badRequest('chat not found') : chat
}

function getChatMember(call: Call): Answer {
  const chat = findSeen(call)
  if (!chat.ok) return chat
  const user = userById(call.world, numberIn(call.params, 'user_id') ?? 0)
  if (!user) return badRequest('PARTICIPANT_ID_INVALID')
  const isPrivate = chat.value.personId !== null
  const member = isPrivate ? ({ status: 'member', rights: {} } as const) : chat.value.members.get(user.id)
  return ok(memberOf(user, member ?? { status: 'left', rights: {} }))
}

function getChatAdministrators(call: Call): Answer {
  const chat = findSeen(call)
  if (!chat.ok) return chat
  if (chat.value.personId !== null) return badRequest('there are no administrators in the private chat')
  const admins = present(chat.value).flatMap(([id, member]) => {
    const user = userById(call.world, id)
    // Other bots are not told of.
    return user && isAdmin(member) && (!user.is_bot || id === call.bot.id) ? [memberOf(user, member)] : []
  })
  return ok(admins)
}

const present = (chat: Chat): [number, Member][] =>
  [...chat.members].filter(([, { status }]) => status !== 'left' && status !== 'kicked')

export function userById(world: World, id: number): WireUser | undefined {
  const person = world.users.get(id)
  return person ? userOf(person) : world.bots.get(id)?.user
}

function leaveChat(call: Call): Answer {
  const chat = findSeen(call)
  if (!chat.ok) return chat
  if (chat.value.personId !== null) return badRequest("chat member status can't be changed in private chats")
  changeMember(call.world, chat.value, call.bot.user, call.bot.user, { status: 'left', rights: {} })
  return ok(true)
}

function decide(call: Call, isApproved: boolean): Answer {
  const chat = findSeen(call)
  if (!chat.ok) return chat
  const person = call.world.users.get(numberIn(call.params, 'user_id') ?? 0)
  if (!person || !chat.value.joinRequests.delete(person.id)) return badRequest('HIDE_REQUESTER_MISSING')
  if (isApproved) changeMember(call.world, chat.value, call.bot.user, userOf(person), { status: 'member', rights: {} })
  return ok(true)
}
