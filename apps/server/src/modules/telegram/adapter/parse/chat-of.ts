import type { InboundChat, InboundSender } from '../../../messaging/index.ts'
import { integerIn, objectIn, textIn, type Json } from '../wire/read-json.ts'

/** The chat of a message-like object. A business conversation is the client's chat within one connection. */
export function chatOf(from: Json, threadId: number | null = null): InboundChat | null {
  const chat = objectIn(from, 'chat')
  const id = integerIn(chat, 'id')
  if (id === null) return null
  const connection = textIn(from, 'business_connection_id')
  const type = textIn(chat, 'type')
  return {
    externalId: connection ? `business:${connection.slice(0, 200)}:${id}` : String(id),
    kind: type === 'channel' ? 'channel' : type === 'group' || type === 'supergroup' ? 'group' : 'private',
    title: textIn(chat, 'title')?.slice(0, 255) ?? null,
    context: {
      ...(connection && { businessConnectionId: connection }),
      ...(threadId !== null && { threadId }),
    },
  }
}

/** A person as Telegram shows them; also a private chat, which is shown by its person. */
export function senderOf(user: Json | null): InboundSender | null {
  const id = integerIn(user, 'id')
  if (id === null) return null
  const name = [textIn(user, 'first_name'), textIn(user, 'last_name')].filter(Boolean).join(' ')
  const language = textIn(user, 'language_code')
  return {
    externalId: String(id),
    displayName: name.trim().slice(0, 200),
    username: textIn(user, 'username')?.slice(0, 64) ?? null,
    languageTag: language && /^[a-zA-Z-]{2,35}$/.test(language) ? language : null,
  }
}

/** The instant of a Unix time in seconds; the beginning of time for what is none. */
export function instantOf(seconds: number | null): Date {
  return new Date(seconds !== null && seconds > 0 && seconds < 4_102_444_800 ? seconds * 1_000 : 0)
}
