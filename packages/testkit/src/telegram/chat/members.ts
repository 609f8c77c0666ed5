import { chatChanged, isAdmin, type Chat, type Member } from '../core/chat.ts'
import { addMessage } from '../core/entry.ts'
import { announce } from '../core/updates.ts'
import { unixSeconds, type World } from '../core/world.ts'
import type { WireMessage, WireUser } from '../core/wire.ts'
import { nextMessageId } from '../methods/post.ts'

/** Changes somebody's place in a group or channel and tells the bots that hear of it. */
export function changeMember(world: World, chat: Chat, by: WireUser, user: WireUser, member: Member): void {
  const old = chat.members.get(user.id) ?? { status: 'left', rights: {} }
  chat.members.set(user.id, member)
  const change = {
    chat: chat.wire,
    from: by,
    date: unixSeconds(world),
    old_chat_member: memberOf(user, old),
    new_chat_member: memberOf(user, member),
  }
  for (const [id, other] of chat.members) {
    const bot = world.bots.get(id)
    if (!bot) continue
    if (id === user.id) announce(world, bot, 'my_chat_member', change, chat.key)
    else if (isAdmin(other)) announce(world, bot, 'chat_member', change, chat.key)
  }
  if (chat.wire.type !== 'channel') sayService(world, chat, by, user, old, member)
  chatChanged(chat)
}

function sayService(world: World, chat: Chat, by: WireUser, user: WireUser, old: Member, member: Member): void {
  const [was, is] = [isPresent(old), isPresent(member)]
  if (was === is) return
  const what = is ? { new_chat_members: [user] } : { left_chat_member: user }
  const base = { message_id: nextMessageId(world, chat), from: by, chat: chat.wire, date: unixSeconds(world) }
  const message: WireMessage = { ...base, ...what }
  addMessage(world, chat, { kind: by.is_bot ? 'bot' : 'person', id: by.id }, message)
  for (const [id, other] of chat.members) {
    const bot = world.bots.get(id)
    if (bot && isPresent(other)) announce(world, bot, 'message', message, chat.key)
  }
}

export const isPresent = (member: Member): boolean => member.status !== 'left' && member.status !== 'kicked'

const adminRights = (
  'can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members ' +
  'can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories'
).split(' ')
const restrictedRights = (
  'can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes ' +
  'can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_react_to_messages ' +
  'can_edit_tag can_change_info can_invite_users can_pin_messages can_manage_topics'
).split(' ')

/** The rights a bot usually gets with "add as administrator". */
export const usualAdminRights: Readonly<Record<string, boolean>> = {
  can_manage_chat: true,
  can_delete_messages: true,
  can_restrict_members: true,
  can_change_info: true,
  can_invite_users: true,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
}

/** A ChatMember with every field its status must have. */
export function memberOf(user: WireUser, { status, rights }: Member): Record<string, unknown> {
  const base = { status, user }
  switch (status) {
    case 'creator':
      return { ...base, is_anonymous: false }
    case 'administrator':
      return { ...base, can_be_edited: false, is_anonymous: false, ...no(adminRights), ...rights }
    case 'restricted':
      return { ...base, is_member: true, until_date: 0, ...no(restrictedRights), ...rights }
    case 'kicked':
      return { ...base, until_date: 0 }
    case 'member':
    case 'left':
      return base
  }
}

const no = (rights: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(rights.map((name) => [name, false]))
