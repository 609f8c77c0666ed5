import type { InboundItem } from '../../../messaging/index.ts'
import { integerIn, isTrue, objectIn, textIn, type Json } from '../wire/read-json.ts'
import { chatOf, instantOf, senderOf } from './chat-of.ts'

const present = new Set(['creator', 'administrator', 'member'])

/** The bot's own place changed: blocked or unblocked by a person, added to or removed from a group or channel. */
export function parseOwnMembership(change: Json): InboundItem[] {
  const base = baseOf(change)
  if (!base) return []
  const { status, isPresent, was, member } = placesOf(change)
  const reachable = (why: string): InboundItem => ({
    ...base,
    what: { type: 'reachable', isReachable: isPresent, why },
  })
  if (base.chat.kind === 'private') return [reachable(isPresent ? 'unblocked' : 'blocked-by-contact')]
  const data = {
    status,
    was,
    canPost: isPresent && (base.chat.kind === 'group' || isTrue(member, 'can_post_messages')),
  }
  return [
    { ...base, what: { type: 'service', what: 'bot-membership', data } },
    reachable(isPresent ? 'added' : 'removed-from-chat'),
  ]
}

/** Somebody else's place in a group or channel changed; told to administrators. */
export function parseMembership(change: Json): InboundItem[] {
  const base = baseOf(change)
  if (!base || base.chat.kind === 'private') return []
  const { status, was, member } = placesOf(change)
  const person = senderOf(objectIn(member, 'user'))
  const data = { status, was, person: person && { id: person.externalId, name: person.displayName } }
  return [{ ...base, what: { type: 'service', what: 'membership', data } }]
}

function baseOf(change: Json) {
  const chat = chatOf(change)
  return chat && { chat, sender: senderOf(objectIn(change, 'from')), at: instantOf(integerIn(change, 'date')) }
}

function placesOf(change: Json) {
  const member = objectIn(change, 'new_chat_member')
  const status = textIn(member, 'status')?.slice(0, 32) ?? ''
  const was = textIn(objectIn(change, 'old_chat_member'), 'status')?.slice(0, 32) ?? ''
  const isPresent = present.has(status) || (status === 'restricted' && isTrue(member, 'is_member'))
  return { member, status, was, isPresent }
}
