import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { conversationDetailSchema } from '@cartie/contract/inbox'
import type { Message } from '@cartie/contract/messaging'
import type { z } from 'zod'
import { Bone, ErrorState, Loading, useFormat } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { usePresence } from '../live.ts'
import { usePending } from '../pending.ts'
import { useThread, type ConversationId } from '../queries.ts'
import { layOutThread, type ThreadItem } from '../thread-items.ts'
import { Bubble } from './bubble.tsx'
import { TypingDots } from './conversation-row.tsx'
import { FactLine } from './fact-line.tsx'
import { NoteCard } from './note-card.tsx'
import { PendingBubble } from './pending-bubble.tsx'

export type ConversationDetail = z.infer<typeof conversationDetailSchema>
/** What may be done to a message from the thread. */
export type MessageHands = { readonly onReply: (message: Message) => void; readonly onEdit: (message: Message) => void }

/** The thread, newest at the bottom. It lies reversed: opening shows the newest, and what comes above or below moves nothing. */
export function Thread({ conversation, hands }: { conversation: ConversationDetail; hands: MessageHands }) {
  const t = useText()
  const query = useThread(conversation.id)
  const messages = useMemo(() => (query.data?.pages ?? []).toReversed().flatMap((page) => page.items), [query.data])
  const items = useItems(conversation.id, messages, query.hasNextPage)
  const pending = usePending(conversation.id)
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages])
  if (query.isPending) return <ThreadBones />
  if (query.error && messages.length === 0)
    return (
      <div className="grid flex-1 bg-surface-2">
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  return (
    <div
      role="log"
      aria-label={t('inbox.thread')}
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto bg-surface-2 -outline-offset-2"
    >
      <div className="mb-auto flex flex-col gap-2 px-4 py-3 phone:px-3">
        {query.hasNextPage && <OlderSentinel isFetching={query.isFetchingNextPage} fetchOlder={query.fetchNextPage} />}
        {items.map((item) => (
          <ItemView key={item.id} item={item} {...{ conversation, hands, byId }} />
        ))}
        {pending.map((each) => (
          <PendingBubble key={each.onceKey} pending={each} />
        ))}
        <ContactTyping conversation={conversation} />
      </div>
    </div>
  )
}

function useItems(conversationId: ConversationId, messages: readonly Message[], hasOlder: boolean): ThreadItem[] {
  const format = useFormat()
  // @NOTE a timeline is asked for by the id of whatever it is about.
  const input = { subjectId: conversationId as never, limit: 100 }
  const facts = useQuery(orpc.contacts.listTimeline.queryOptions({ input })).data?.items
  return useMemo(
    () => layOutThread({ messages, facts: facts ?? [], hasOlder, dayOf: (at) => format.date(at, true) }),
    [messages, facts, hasOlder, format],
  )
}

type ItemProps = {
  item: ThreadItem
  conversation: ConversationDetail
  hands: MessageHands
  byId: ReadonlyMap<string, Message>
}

function ItemView({ item, ...rest }: ItemProps) {
  if (item.kind === 'day') return <DayLine at={item.at} />
  if (item.kind === 'fact') return <FactLine entry={item.entry} />
  const [first] = item.messages
  if (first.direction === 'note') return <NoteCard message={first} />
  return <Bubble messages={item.messages} isLast={item.isLast} {...rest} />
}

function DayLine({ at }: { at: Date }) {
  const t = useText()
  const format = useFormat()
  const now = new Date()
  const isThisYear = at.getFullYear() === now.getFullYear()
  const day = format.date(at, !isThisYear)
  const isToday = day === format.date(now, !isThisYear)
  const isYesterday = day === format.date(new Date(now.getTime() - 86_400_000), !isThisYear)
  return (
    <p className="flex items-center gap-3 text-11 font-medium text-text-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {isToday ? t('inbox.today', { day }) : isYesterday ? t('inbox.yesterday', { day }) : day}
    </p>
  )
}

/** Stands above the oldest message: once it comes near the screen, older ones are fetched. */
function OlderSentinel({ isFetching, fetchOlder }: { isFetching: boolean; fetchOlder: () => unknown }) {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = mark.current
    if (!element || isFetching) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchOlder(), {
      root: element.closest('[role=log]'),
      rootMargin: '600px 0px 0px',
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [isFetching, fetchOlder])
  return (
    <div ref={mark} className="grid justify-items-center py-2">
      <Bone width={180} />
    </div>
  )
}

function ContactTyping({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const { typing } = usePresence(conversation.id)
  return (
    <p role="status" className="flex h-4 items-center gap-1.5 text-11 text-text-3 empty:hidden">
      {typing.includes('contact') && (
        <>
          <TypingDots />
          {t('inbox.typing-name', { name: conversation.contact.name })}
        </>
      )}
    </p>
  )
}

function ThreadBones() {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end bg-surface-2 px-4 py-3">
      <Loading className="grid gap-3">
        <Bone width="46%" height={52} />
        <span className="ml-auto block w-[38%]">
          <Bone height={36} />
        </span>
        <Bone width="58%" height={36} />
        <span className="ml-auto block w-[52%]">
          <Bone height={70} />
        </span>
      </Loading>
    </div>
  )
}
