import type { timelineEntrySchema } from '@cartie/contract/contacts'
import type { Message } from '@cartie/contract/messaging'
import type { z } from 'zod'

export type TimelineEntry = z.infer<typeof timelineEntrySchema>

/** What stands in the thread, from the oldest: a new day, a bubble (an album is one bubble), a fact about the conversation. */
export type ThreadItem =
  | { readonly kind: 'day'; readonly id: string; readonly at: Date }
  | {
      readonly kind: 'bubble'
      readonly id: string
      readonly messages: readonly [Message, ...Message[]]
      readonly isLast: boolean
    }
  | { readonly kind: 'fact'; readonly id: string; readonly entry: TimelineEntry }

/** Facts that are lines of the thread; the rest stand in the contact's timeline. */
export const threadFacts: ReadonlySet<string> = new Set([
  'messaging.handed-off',
  'messaging.handed-back',
  'messaging.conversation-assigned',
  'messaging.conversation-resolved',
  'messaging.conversation-reopened',
  'messaging.conversation-snoozed',
  'messaging.conversation-woke',
  'messaging.contact-blocked-us',
  'messaging.contact-unblocked-us',
  'scenarios.session-started',
])

type Input = {
  /** Oldest first. */
  readonly messages: readonly Message[]
  readonly facts: readonly TimelineEntry[]
  /** Whether older messages are still to be fetched: facts before the oldest one wait for them. */
  readonly hasOlder: boolean
  readonly dayOf: (at: Date) => string
}

/** Lays messages and facts out by time, parted by days; the messages keep the order in which they were written down. */
export function layOutThread({ messages, facts, hasOlder, dayOf }: Input): ThreadItem[] {
  const oldest = messages[0]?.sentAt
  const waiting = facts
    .filter(({ name, at }) => threadFacts.has(name) && (!hasOlder || (oldest !== undefined && at >= oldest)))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const items: ThreadItem[] = []
  let day = ''
  const put = (item: Exclude<ThreadItem, { kind: 'day' }>, at: Date): void => {
    if (dayOf(at) !== day) {
      day = dayOf(at)
      items.push({ kind: 'day', id: `day ${day}`, at })
    }
    items.push(item)
  }
  const bubbles = groupAlbums(inOrder(messages))
  bubbles.forEach((group, index) => {
    const [first] = group
    while (waiting[0] && waiting[0].at < first.sentAt) putFact(put, waiting.shift())
    const next = bubbles[index + 1]?.[0]
    put({ kind: 'bubble', id: first.id, messages: group, isLast: !next || !isContinued(first, next) }, first.sentAt)
  })
  while (waiting.length > 0) putFact(put, waiting.shift())
  return items
}

/** As they were written down, save those that were planned: they stand where they go out. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  const planned = messages.filter(({ delivery }) => delivery?.notBefore)
  if (planned.length === 0) return messages
  const ordered = messages.filter(({ delivery }) => !delivery?.notBefore)
  for (const message of planned) {
    const place = ordered.findIndex(({ sentAt }) => sentAt > message.sentAt)
    ordered.splice(place < 0 ? ordered.length : place, 0, message)
  }
  return ordered
}

type Put = (item: Exclude<ThreadItem, { kind: 'day' }>, at: Date) => void
const putFact = (put: Put, entry: TimelineEntry | undefined): void =>
  entry && put({ kind: 'fact', id: entry.id, entry }, entry.at)

/** The next bubble is the same person's, said within five minutes: one picture and one time do for both. */
const isContinued = (one: Message, next: Message): boolean =>
  one.direction === next.direction &&
  one.author.kind === next.author.kind &&
  next.sentAt.getTime() - one.sentAt.getTime() < 5 * 60_000

function groupAlbums(messages: readonly Message[]): (readonly [Message, ...Message[]])[] {
  const groups: [Message, ...Message[]][] = []
  for (const message of messages) {
    const last = groups.at(-1)
    if (last && message.albumKey !== null && last[0].albumKey === message.albumKey) last.push(message)
    else groups.push([message])
  }
  return groups
}
