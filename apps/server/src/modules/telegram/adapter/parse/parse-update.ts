import type { InboundItem } from '../../../messaging/index.ts'
import { asObject, integerIn, objectIn, type Json } from '../wire/read-json.ts'
import { allowedUpdates, type UpdateKind } from './allowed-updates.ts'
import { chatOfConnection, parseConnection, parseDeletion } from './parse-business.ts'
import { chatOf } from './chat-of.ts'
import { parseMembership, parseOwnMembership } from './parse-member.ts'
import { parseEdit, parseMessage } from './parse-message.ts'
import { chatOfPress, parsePress } from './parse-press.ts'
import { parseReaction } from './parse-reaction.ts'

type Family = {
  readonly parse: (payload: Json) => InboundItem[]
  readonly chat: (payload: Json) => InboundItem['chat'] | null
}

const families: Readonly<Record<UpdateKind, Family>> = {
  message: { parse: parseMessage, chat: chatOf },
  edited_message: { parse: parseEdit, chat: chatOf },
  channel_post: { parse: parseMessage, chat: chatOf },
  edited_channel_post: { parse: parseEdit, chat: chatOf },
  business_connection: { parse: parseConnection, chat: chatOfConnection },
  business_message: { parse: parseMessage, chat: chatOf },
  edited_business_message: { parse: parseEdit, chat: chatOf },
  deleted_business_messages: { parse: parseDeletion, chat: chatOf },
  message_reaction: { parse: parseReaction, chat: chatOf },
  callback_query: { parse: parsePress, chat: chatOfPress },
  my_chat_member: { parse: parseOwnMembership, chat: chatOf },
  chat_member: { parse: parseMembership, chat: chatOf },
}

/** What a raw update means. One of a kind we do not know means nothing yet; it stays stored as it came. */
export function parseUpdate(raw: unknown): InboundItem[] {
  const found = familyOf(raw)
  return found ? found.family.parse(found.payload) : []
}

/** The update's number, and the chat whose order it belongs to; null for what is no update at all. */
export function routeUpdate(raw: unknown): { updateKey: string; laneKey: string } | null {
  const id = integerIn(asObject(raw), 'update_id')
  if (id === null) return null
  const found = familyOf(raw)
  return { updateKey: String(id), laneKey: (found && found.family.chat(found.payload)?.externalId) ?? 'none' }
}

function familyOf(raw: unknown): { family: Family; payload: Json } | null {
  const update = asObject(raw)
  for (const kind of allowedUpdates) {
    const payload = objectIn(update, kind)
    if (payload) return { family: families[kind], payload }
  }
  return null
}
