import type { InboundItem } from '../../../messaging/index.ts'
import { integerIn, objectIn, textIn, type Json } from '../wire/read-json.ts'
import { chatOf, instantOf, senderOf } from './chat-of.ts'

/** A press of a button under a message: https://core.telegram.org/bots/api#callbackquery */
export function parsePress(query: Json): InboundItem[] {
  const sender = senderOf(objectIn(query, 'from'))
  const pressId = textIn(query, 'id')
  const chat = chatOfPress(query)
  if (!sender || !pressId || !chat) return []
  const message = objectIn(query, 'message')
  const messageId = integerIn(message, 'message_id')
  return [
    {
      chat,
      sender,
      at: instantOf(integerIn(message, 'date')),
      what: {
        type: 'press',
        pressId: pressId.slice(0, 64),
        token: (textIn(query, 'data') ?? '').slice(0, 64),
        messageExternalId: messageId === null ? null : String(messageId),
      },
    },
  ]
}

/** Where the message stands; without one (a message sent by way of another chat) the presser's own chat with the bot. */
export function chatOfPress(query: Json): InboundItem['chat'] | null {
  const message = objectIn(query, 'message')
  if (message) return chatOf(message)
  const person = integerIn(objectIn(query, 'from'), 'id')
  return person === null ? null : { externalId: String(person), kind: 'private', title: null, context: {} }
}
