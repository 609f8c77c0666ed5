import { MessagesSquare } from 'lucide-react'
import { useRef, useState } from 'react'
import { Empty, Sheet, rowsOf, useHotkeys, useIsPhone, useMedia } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { ContactPanel } from '../components/contact-panel.tsx'
import { ConversationList } from '../components/conversation-list.tsx'
import { ConversationPane } from '../components/conversation-pane.tsx'
import { ListHead } from '../components/list-head.tsx'
import { StartDialog } from '../components/start-dialog.tsx'
import { useInboxState } from '../inbox-state.ts'
import { useConversation, useConversations, type ConversationId } from '../queries.ts'
import '../live.ts'

/** Conversations of all channels: the list, the talk, and who one is talking to. */
export function InboxPage() {
  const t = useText()
  const [state, change] = useInboxState()
  const [isStarting, setIsStarting] = useState(false)
  const searchBox = useRef<HTMLElement>(null)
  const isPhone = useIsPhone()
  const query = useConversations(state)
  const rows = rowsOf(query)
  // @NOTE an id of the address is only looked up; a stranger's finds nothing.
  const openId = state.openId as ConversationId | null
  const walk = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === openId)
    const next = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next) change({ openId: next.id })
  }
  useHotkeys([
    { keys: 'j', label: t('inbox.keys.next'), run: () => walk(1) },
    { keys: 'k', label: t('inbox.keys.previous'), run: () => walk(-1) },
    { keys: '/', label: t('inbox.keys.search'), run: () => searchBox.current?.focus() },
    { keys: 'escape', run: () => isPhone && change({ openId: null }) },
  ])
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[296px_minmax(0,1fr)] phone:grid-cols-[minmax(0,1fr)] lg:grid-cols-[316px_minmax(0,1fr)_312px]">
      {(!isPhone || !openId) && (
        <section aria-label={t('inbox.list.label')} className="flex min-h-0 min-w-0 flex-col">
          <ListHead state={state} onChange={change} searchBox={searchBox} onStart={() => setIsStarting(true)} />
          <ConversationList query={query} state={state} onChange={change} />
        </section>
      )}
      {openId ? (
        <Opened conversationId={openId} onBack={() => change({ openId: null })} />
      ) : (
        !isPhone && (
          <div className="flex border-l border-line bg-surface-2 lg:col-span-2">
            <Empty icon={MessagesSquare} title={t('inbox.choose')}>
              {t('inbox.choose.text')}
            </Empty>
          </div>
        )
      )}
      {isStarting && (
        <StartDialog
          onClose={() => setIsStarting(false)}
          onStarted={(id) => {
            setIsStarting(false)
            change({ openId: id })
          }}
        />
      )}
    </div>
  )
}

function Opened({ conversationId, onBack }: { conversationId: ConversationId; onBack: () => void }) {
  const t = useText()
  const conversation = useConversation(conversationId).data
  const isWide = useMedia('(min-width: 1280px)')
  const [isContactOpen, setIsContactOpen] = useState(false)
  return (
    <>
      <div className="flex min-h-0 min-w-0 border-line wide:border-l">
        <ConversationPane conversationId={conversationId} onBack={onBack} onContact={() => setIsContactOpen(true)} />
      </div>
      {isWide && (
        <aside aria-label={t('inbox.contact')} className="flex min-h-0 min-w-0 flex-col border-l border-line">
          {conversation && <ContactPanel key={conversation.id} conversation={conversation} />}
        </aside>
      )}
      {!isWide && isContactOpen && conversation && (
        <Sheet open onClose={() => setIsContactOpen(false)} title={t('inbox.contact')}>
          <ContactPanel key={conversation.id} conversation={conversation} />
        </Sheet>
      )}
    </>
  )
}
