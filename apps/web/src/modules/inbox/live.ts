import { useSyncExternalStore } from 'react'
import { liveNotices, lookingSeconds, typingSeconds } from '@cartie/contract/inbox'
import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'
import { threadKey } from './queries.ts'

type Presence = { readonly looking: readonly string[]; readonly typing: readonly string[] }

/** Who looks at a conversation and who writes in it now: member ids, and `contact`. */
export function usePresence(conversationId: string): Presence {
  return useSyncExternalStore(subscribe, () => shown.get(conversationId) ?? nobody)
}

/** Takes what the server answered to "I look at it". */
export function noteLookers(conversationId: string, memberIds: readonly string[]): void {
  for (const memberId of memberIds) note(conversationId, 'looking', { who: memberId, seconds: lookingSeconds })
}

const notices: ReadonlySet<string> = new Set(Object.values(liveNotices))
const ofLists = /^(messaging\.(conversation|handed|message|note|contact)|contacts\.)/

onLive('messaging', ({ name, ids }) => {
  if (notices.has(name)) return noteTyping(name, ids)
  if (name === 'messaging.message-received') for (const id of ids) settle(id, 'contact')
  const ofConversations = ids.flatMap((conversationId) => [
    threadKey(conversationId),
    orpc.inbox.getConversation.key({ input: { conversationId } }),
  ])
  return ids.length === 0
    ? [orpc.inbox.key(), ['inbox']]
    : [...(ofLists.test(name) ? listKeys() : []), ...ofConversations]
})
onLive('inbox', ({ name, ids: [conversationId, memberId, word] }) => {
  if (name === liveNotices.memberTyping) return noteTyping(name, [conversationId ?? '', memberId ?? ''])
  if (name !== liveNotices.looking) return [orpc.inbox.key()]
  if (conversationId && memberId)
    note(conversationId, 'looking', { who: memberId, seconds: word === 'left' ? 0 : lookingSeconds })
  return []
})
onLive('contacts', () => [orpc.contacts.key(), ...listKeys(), orpc.inbox.getConversation.key()])
onLive('leads', () => [orpc.leads.key(), orpc.contacts.listTimeline.key()])
onLive('requests', () => [orpc.requests.key(), orpc.contacts.listTimeline.key()])
onLive('scenarios', () => [orpc.inbox.getConversation.key(), orpc.contacts.listTimeline.key()])

const listKeys = () => [
  orpc.inbox.listConversations.key(),
  orpc.inbox.countConversations.key(),
  orpc.contacts.listTimeline.key(),
]

type What = keyof Presence
const nobody: Presence = { looking: [], typing: [] }
const shown = new Map<string, Presence>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const subscribers = new Set<() => void>()

function noteTyping(name: string, [conversationId, memberId]: readonly string[]): [] {
  const who = name === liveNotices.contactTyping ? 'contact' : memberId
  if (conversationId && who) note(conversationId, 'typing', { who, seconds: typingSeconds })
  return []
}

const settle = (conversationId: string, who: string): void =>
  shown.has(conversationId) ? note(conversationId, 'typing', { who, seconds: 0 }) : undefined

/** Holds a word for its time; nothing is shown of it afterwards. */
function note(conversationId: string, what: What, { who, seconds }: { who: string; seconds: number }): void {
  const key = `${conversationId} ${what} ${who}`
  clearTimeout(timers.get(key))
  timers.delete(key)
  const presence = shown.get(conversationId) ?? nobody
  const others = presence[what].filter((each) => each !== who)
  const isKnown = presence[what].includes(who)
  if (seconds > 0)
    timers.set(
      key,
      setTimeout(() => note(conversationId, what, { who, seconds: 0 }), seconds * 1_000),
    )
  if (isKnown === seconds > 0) return
  shown.set(conversationId, { ...presence, [what]: seconds > 0 ? [...others, who] : others })
  subscribers.forEach((subscriber) => subscriber())
}

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber)
  return () => subscribers.delete(subscriber)
}
