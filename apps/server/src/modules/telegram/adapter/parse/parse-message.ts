import type { MessageBody, MessageKind } from '@cartie/contract/messaging'
import type { InboundItem, InboundMedia, InboundMessage } from '../../../messaging/index.ts'
import { integerIn, isTrue, listIn, numberIn, objectIn, textIn, type Json } from '../wire/read-json.ts'
import { chatOf, instantOf, senderOf } from './chat-of.ts'
import { parseMedia } from './parse-media.ts'
import { parseService, unknownContentOf } from './parse-service.ts'
import { parseSpans } from './parse-spans.ts'

export type Content = {
  readonly kind: MessageKind
  readonly body: MessageBody
  readonly media: readonly InboundMedia[]
}

/** A message or a channel's post: https://core.telegram.org/bots/api#message */
export function parseMessage(message: Json): InboundItem[] {
  const head = headOf(message)
  if (!head) return []
  const { item, externalId, isFromOwner } = head
  const replied = integerIn(objectIn(message, 'reply_to_message'), 'message_id')
  const what: InboundMessage = {
    type: 'message',
    externalId,
    ...parseContent(message),
    albumKey: textIn(message, 'media_group_id')?.slice(0, 64) ?? null,
    replyToExternalId: replied === null ? null : String(replied),
    isFromOwner,
  }
  return [{ ...item, what }]
}

/** The new version of a message. */
export function parseEdit(message: Json): InboundItem[] {
  const head = headOf(message)
  return head ? [{ ...head.item, what: { type: 'edit', externalId: head.externalId, ...parseContent(message) } }] : []
}

function headOf(message: Json) {
  const id = integerIn(message, 'message_id')
  const chat = chatOf(message, isTrue(message, 'is_topic_message') ? integerIn(message, 'message_thread_id') : null)
  if (id === null || !chat) return null
  // What a bot of the owner's said in their name comes back to it: it is ours, and written down already.
  if (objectIn(message, 'sender_business_bot')) return null
  const from = senderOf(objectIn(message, 'from'))
  const isBusiness = textIn(message, 'business_connection_id') !== null
  const client = isBusiness ? senderOf(objectIn(message, 'chat')) : null
  const isFromOwner = client !== null && from !== null && from.externalId !== client.externalId
  const sender = isFromOwner ? client : from
  return { item: { chat, sender, at: instantOf(integerIn(message, 'date')) }, externalId: String(id), isFromOwner }
}

/** What a message says, whatever its kind. What we do not know is said to be so, never left out. */
export function parseContent(message: Json): Content {
  const forwarded = forwardedFrom(message)
  const content = parseKind(message)
  return forwarded ? { ...content, body: { ...content.body, forwardedFrom: forwarded } } : content
}

function parseKind(message: Json): Content {
  const said = (kind: MessageKind, body: Partial<MessageBody>): Content => ({
    kind,
    body: { text: '', ...body },
    media: [],
  })
  if (textIn(message, 'text') !== null) return said('text', withStart(parseSpans(message, 'text', 'entities')))
  const file = parseMedia(message)
  if (file) {
    const emoji = textIn(objectIn(message, 'sticker'), 'emoji')?.slice(0, 16)
    return { ...file, body: { ...parseSpans(message, 'caption', 'caption_entities'), ...(emoji && { emoji }) } }
  }
  const place = parsePlace(message)
  if (place) return place.title ? said('venue', { location: place }) : said('location', { location: place })
  const contact = parseContact(message)
  if (contact) return said('contact', { contact })
  const poll = objectIn(message, 'poll')
  if (poll) return said('poll', { poll: parsePoll(poll) })
  const dice = textIn(objectIn(message, 'dice'), 'emoji')
  if (dice !== null) return said('dice', { emoji: dice.slice(0, 16) })
  const service = parseService(message)
  if (service) return said('service', { service })
  return said('unsupported', {
    ...parseSpans(message, 'caption', 'caption_entities'),
    service: { what: unknownContentOf(message) },
  })
}

/** `/start` and the payload of the link it came by, empty without one. */
function withStart(body: Pick<MessageBody, 'text' | 'spans'>): MessageBody {
  const found = /^\/start(?:@\w+)?(?:\s+(\S{1,128}))?\s*$/.exec(body.text)
  return found ? { ...body, startPayload: found[1] ?? '' } : body
}

function parsePlace(message: Json): MessageBody['location'] | null {
  const venue = objectIn(message, 'venue')
  const location = objectIn(venue ?? message, 'location')
  const [latitude, longitude] = [numberIn(location, 'latitude'), numberIn(location, 'longitude')]
  if (latitude === null || longitude === null) return null
  const [title, address] = [textIn(venue, 'title')?.slice(0, 255), textIn(venue, 'address')?.slice(0, 255)]
  return { latitude, longitude, ...(title && { title }), ...(address && { address }) }
}

/** A card of somebody. It is the sender's own only when Telegram says that it is that very person. */
function parseContact(message: Json): MessageBody['contact'] | null {
  const contact = objectIn(message, 'contact')
  const phone = textIn(contact, 'phone_number')
  if (!phone) return null
  const userId = integerIn(contact, 'user_id')
  const lastName = textIn(contact, 'last_name')?.slice(0, 100)
  return {
    phone: phone.slice(0, 32),
    firstName: textIn(contact, 'first_name')?.slice(0, 100) ?? '',
    ...(lastName && { lastName }),
    isOwn: userId !== null && userId === integerIn(objectIn(message, 'from'), 'id'),
  }
}

const parsePoll = (poll: Json): NonNullable<MessageBody['poll']> => ({
  question: textIn(poll, 'question')?.slice(0, 400) ?? '',
  options: listIn(poll, 'options')
    .slice(0, 32)
    .map((option) => textIn(option, 'text')?.slice(0, 200) ?? ''),
})

/** Whose words these were first: https://core.telegram.org/bots/api#messageorigin */
function forwardedFrom(message: Json): string | null {
  const origin = objectIn(message, 'forward_origin')
  if (!origin) return null
  const chat = objectIn(origin, 'chat') ?? objectIn(origin, 'sender_chat')
  const name =
    senderOf(objectIn(origin, 'sender_user'))?.displayName ||
    textIn(origin, 'sender_user_name') ||
    textIn(chat, 'title') ||
    '…'
  return name.slice(0, 255)
}
