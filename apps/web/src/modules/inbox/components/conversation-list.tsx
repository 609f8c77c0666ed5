import { useVirtualizer } from '@tanstack/react-virtual'
import { Inbox, MessagesSquare, SearchX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Bone, Button, Empty, ErrorState, Loading, buttonClass, rowsOf, useIsPhone, useUi } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { countFilters, type InboxState } from '../inbox-state.ts'
import type { useConversations } from '../queries.ts'
import { ConversationRow } from './conversation-row.tsx'

type Props = {
  query: ReturnType<typeof useConversations>
  state: InboxState
  onChange: (part: Partial<InboxState>) => void
}

const rowPx = 79
const rowWithSnippetPx = 99

/** The conversations of the view; only those on the screen are drawn. */
export function ConversationList({ query, state, onChange }: Props) {
  const t = useText()
  const rows = rowsOf(query)
  const scroller = useRef<HTMLDivElement>(null)
  const isPhone = useIsPhone()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.snippet ? rowWithSnippetPx : rowPx),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  })
  const shown = virtual.getVirtualItems()
  const isAtEnd = (shown.at(-1)?.index ?? 0) >= rows.length - 10
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    if (isAtEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isAtEnd, hasNextPage, isFetchingNextPage, fetchNextPage])
  const openIndex = rows.findIndex(({ id }) => id === state.openId)
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex, { align: 'auto' })
    // oxlint-disable-next-line react/exhaustive-deps -- it scrolls when another conversation is opened, not when one moves up
  }, [state.openId])

  if (query.isPending) return <RowBones />
  if (query.error && rows.length === 0) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (rows.length === 0) return <NoConversations state={state} onChange={onChange} />
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto" aria-busy={query.isPlaceholderData}>
      <ul aria-label={t('inbox.list.label')} className="relative" style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const conversation = rows[item.index]
          if (!conversation) return null
          return (
            <li
              key={conversation.id}
              className="absolute inset-x-0 top-0"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <ConversationRow
                conversation={conversation}
                isOpen={!isPhone && conversation.id === state.openId}
                state={state}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function NoConversations({ state, onChange }: Omit<Props, 'query'>) {
  const t = useText()
  const { Link } = useUi()
  if (state.search || countFilters(state) > 0)
    return (
      <Empty
        icon={SearchX}
        title={t('inbox.list.nothing-found')}
        action={
          <Button
            onClick={() => onChange({ search: '', channel: null, labelId: null, assigneeId: null, isWaiting: false })}
          >
            {t('inbox.list.clear')}
          </Button>
        }
      >
        {t('inbox.list.nothing-found.text')}
      </Empty>
    )
  if (state.view !== 'all')
    return (
      <Empty
        icon={Inbox}
        title={t(`inbox.empty.${state.view}`)}
        action={<Button onClick={() => onChange({ view: 'all' })}>{t('inbox.empty.show-all')}</Button>}
      >
        {t(`inbox.empty.${state.view}.text`)}
      </Empty>
    )
  return (
    <Empty
      icon={MessagesSquare}
      title={t('inbox.empty.all')}
      action={
        <Link href="/simulator" className={buttonClass({})}>
          {t('inbox.empty.try')}
        </Link>
      }
    >
      {t('inbox.empty.all.text')}
    </Empty>
  )
}

function RowBones() {
  return (
    <Loading>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} className="flex gap-2.5 border-b border-line px-3 py-2.5" style={{ height: rowPx }}>
          <Bone width={36} height={36} round />
          <div className="grid flex-1 content-start gap-2.5 pt-1">
            <Bone width={`${[52, 40, 60][index % 3]}%`} />
            <Bone width={`${[88, 74, 80][index % 3]}%`} />
            <Bone width={72} height={14} />
          </div>
        </div>
      ))}
    </Loading>
  )
}
