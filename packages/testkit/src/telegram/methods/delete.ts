import { ok } from '@cartie/kernel'
import { hasRight, type Chat } from '../core/chat.ts'
import { removeMessage } from '../core/entry.ts'
import { numberIn, objectIn } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import { unixSeconds } from '../core/world.ts'
import type { Call, Method } from './call.ts'
import { findTarget } from './destination.ts'

export const deleteMethods: Readonly<Record<string, Method>> = { deleteMessage, deleteMessages }

const twoDays = 48 * 3600

function deleteMessage(call: Call): Answer<true> {
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok) return chat
  return remove(call, chat.value, numberIn(call.params, 'message_id') ?? 0)
}

/** Messages that are not there, or may not be deleted, are passed over. */
function deleteMessages(call: Call): Answer<true> {
  const ids = objectIn<number[]>(call.params, 'message_ids') ?? []
  if (ids.length < 1 || ids.length > 100) return badRequest('there must be 1-100 message identifiers')
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok) return chat
  for (const id of ids) remove(call, chat.value, id)
  return ok(true)
}

function remove({ world, bot }: Call, chat: Chat, messageId: number): Answer<true> {
  const entry = chat.messages.get(messageId)
  if (!entry || entry.isDeleted) return badRequest('message to delete not found')
  const member = chat.members.get(bot.id)
  const mayDeleteAny = hasRight(member, 'can_delete_messages')
  const isOwn = entry.by.kind === 'bot' && entry.by.id === bot.id
  if (chat.personId === null && !isOwn && !mayDeleteAny) return badRequest("message can't be deleted")
  const isOld = unixSeconds(world) - entry.message.date > twoDays
  if (isOld && !mayDeleteAny) return badRequest("message can't be deleted for everyone")
  removeMessage(chat, entry)
  return ok(true)
}
