import { ok } from '@cartie/kernel'
import type { MessageEntry } from '../core/entry.ts'
import { numberIn, objectIn, textIn, type Params } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { WireContent, WireMessage } from '../core/wire.ts'
import type { Call, Method } from './call.ts'
import { readCaption } from './caption.ts'
import { destinationOf, findTarget } from './destination.ts'
import { post } from './post.ts'

/** Methods that show a message again somewhere else. */
export const forwardMethods: Readonly<Record<string, Method>> = {
  forwardMessage: (call) => again(call, numberIn(call.params, 'message_id') ?? 0, 'forward'),
  copyMessage: (call) => again(call, numberIn(call.params, 'message_id') ?? 0, 'copy'),
  forwardMessages: (call) => many(call, 'forward'),
  copyMessages: (call) => many(call, 'copy'),
}

function again(call: Call, messageId: number, how: 'forward' | 'copy'): Answer {
  const source = findSource(call, messageId, how)
  if (!source.ok) return source
  const destination = destinationOf(call)
  if (!destination.ok) return destination
  if (how === 'forward') return ok(post(call, destination.value, forwarded(source.value.message)))
  const content = copied(call, source.value.message)
  return content.ok ? ok({ message_id: post(call, destination.value, content.value).message_id }) : content
}

function many(call: Call, how: 'forward' | 'copy'): Answer {
  const ids = objectIn<number[]>(call.params, 'message_ids') ?? []
  if (ids.length < 1 || ids.length > 100) return badRequest('there must be 1-100 message identifiers')
  const destination = destinationOf(call, ids.length)
  if (!destination.ok) return destination
  const sent: { message_id: number }[] = []
  for (const id of ids) {
    const source = findSource(call, id, how)
    // Messages that cannot be found are passed over.
    if (!source.ok) continue
    const { message } = source.value
    const content = how === 'forward' ? forwarded(message) : contentOf(message)
    sent.push({ message_id: post(call, destination.value, content).message_id })
  }
  return sent.length > 0 ? ok(sent) : badRequest(`message to ${how} not found`)
}

function findSource(call: Call, messageId: number, how: 'forward' | 'copy'): Answer<MessageEntry> {
  const chat = findTarget({ ...call, params: { from_chat_id: call.params['from_chat_id'] } }, 'from_chat_id')
  if (!chat.ok) return chat
  const entry = chat.value.messages.get(messageId)
  return entry && !entry.isDeleted ? ok(entry) : badRequest(`message to ${how} not found`)
}

export const forwarded = (message: WireMessage): WireContent => ({
  ...contentOf(message),
  forward_origin: message['forward_origin'] ?? originOf(message),
})

function originOf(message: WireMessage): Params {
  const { date, from, chat, message_id, sender_chat } = message
  if (chat.type === 'channel') return { type: 'channel', date, chat, message_id }
  if (sender_chat) return { type: 'chat', date, sender_chat }
  return from ? { type: 'user', date, sender_user: from } : { type: 'hidden_user', date, sender_user_name: 'Hidden' }
}

function copied(call: Call, message: WireMessage): Answer<WireContent> {
  const content = contentOf(message)
  if (textIn(call.params, 'caption') === undefined || message.text !== undefined) return ok(content)
  const caption = readCaption(call.world, call.params)
  if (!caption.ok) return caption
  const { caption: _, caption_entities: __, ...media } = content
  return ok({ ...media, ...caption.value })
}

const aroundContent = new Set(
  (
    'message_id date chat from sender_chat sender_business_bot edit_date reply_to_message reply_markup ' +
    'business_connection_id message_thread_id is_topic_message forward_origin link_preview_options'
  ).split(' '),
)

/** What a message says, without when, where and by whom. */
export const contentOf = (message: WireMessage): WireContent =>
  Object.fromEntries(Object.entries(message).filter(([name]) => !aroundContent.has(name)))
