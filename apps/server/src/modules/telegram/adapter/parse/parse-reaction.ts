import type { InboundItem } from '../../../messaging/index.ts'
import { integerIn, listIn, objectIn, textIn, type Json } from '../wire/read-json.ts'
import { chatOf, instantOf, senderOf } from './chat-of.ts'

/** Someone changed their reactions to a message: https://core.telegram.org/bots/api#messagereactionupdated */
export function parseReaction(change: Json): InboundItem[] {
  const chat = chatOf(change)
  const messageId = integerIn(change, 'message_id')
  if (!chat || messageId === null) return []
  const emojis = listIn(change, 'new_reaction').slice(0, 16).map(emojiOf)
  const what = { type: 'reaction' as const, messageExternalId: String(messageId), emojis }
  return [{ chat, sender: senderOf(objectIn(change, 'user')), at: instantOf(integerIn(change, 'date')), what }]
}

/** A custom emoji is a picture we do not have: a star stands for it, as for a paid reaction. */
const emojiOf = (reaction: Json): string =>
  textIn(reaction, 'type') === 'emoji' ? (textIn(reaction, 'emoji') ?? '').slice(0, 16) : '⭐'
