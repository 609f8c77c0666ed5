import type { InboundItem } from '../../../messaging/index.ts'
import { asObject, integerIn, isTrue, objectIn, textIn, type Json } from '../wire/read-json.ts'
import { chatOf, instantOf, senderOf } from './chat-of.ts'

/** A person let the bot answer in their business account, or took that back. Belongs to their own chat with the bot. */
export function parseConnection(connection: Json): InboundItem[] {
  const chat = chatOfConnection(connection)
  const owner = senderOf(objectIn(connection, 'user'))
  if (!chat || !owner) return []
  const data = {
    connectionId: textIn(connection, 'id')?.slice(0, 200),
    isEnabled: isTrue(connection, 'is_enabled'),
    canReply: isTrue(objectIn(connection, 'rights'), 'can_reply'),
  }
  return [
    {
      chat,
      sender: owner,
      at: instantOf(integerIn(connection, 'date')),
      what: { type: 'service', what: 'business-connection', data },
    },
  ]
}

export function chatOfConnection(connection: Json): InboundItem['chat'] | null {
  const chatId = integerIn(connection, 'user_chat_id') ?? integerIn(objectIn(connection, 'user'), 'id')
  return chatId === null ? null : { externalId: String(chatId), kind: 'private', title: null, context: {} }
}

/** Messages deleted in a business conversation. */
export function parseDeletion(deleted: Json): InboundItem[] {
  const chat = chatOf(deleted)
  const ids = asObject(deleted)?.['message_ids']
  const externalIds = Array.isArray(ids) ? ids.filter(Number.isSafeInteger).slice(0, 1_000).map(String) : []
  if (!chat || externalIds.length === 0) return []
  return [{ chat, sender: null, at: instantOf(null), what: { type: 'deleted', externalIds } }]
}
