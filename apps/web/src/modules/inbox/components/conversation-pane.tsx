import { useEffect, useRef, useState } from 'react'
import type { Message } from '@cartie/contract/messaging'
import { lookingSeconds } from '@cartie/contract/inbox'
import { ErrorState, Loading, Bone, useHotkeys } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { noteLookers } from '../live.ts'
import { useConversation, type ConversationId } from '../queries.ts'
import { Composer } from './composer.tsx'
import { ConversationHead } from './conversation-head.tsx'
import { HolderBar } from './holder-bar.tsx'
import { Thread, type ConversationDetail } from './thread.tsx'

type Props = { conversationId: ConversationId; onBack: () => void; onContact: () => void }

/** One conversation: its head, who holds it, the thread and where one answers. */
export function ConversationPane({ conversationId, onBack, onContact }: Props) {
  const t = useText()
  const query = useConversation(conversationId)
  useLooking(conversationId)
  const conversation = query.data
  if (!conversation)
    return (
      <section aria-label={t('inbox.conversation')} className="flex min-w-0 flex-1 flex-col">
        {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <HeadBones />}
      </section>
    )
  return <Loaded key={conversation.id} {...{ conversation, onBack, onContact }} />
}

type Aim = { readonly kind: 'reply' | 'edit'; readonly message: Message } | null

function Loaded({
  conversation,
  onBack,
  onContact,
}: Omit<Props, 'conversationId'> & { conversation: ConversationDetail }) {
  const t = useText()
  const [aim, setAim] = useState<Aim>(null)
  const box = useRef<HTMLElement>(null)
  const focusBox = () => box.current?.focus()
  useReading(conversation)
  useHotkeys([{ keys: 'r', label: t('inbox.keys.reply'), run: focusBox }])
  const take = (kind: 'reply' | 'edit') => (message: Message) => {
    setAim({ kind, message })
    // the menu gives the focus back to its button first
    setTimeout(focusBox, 60)
  }
  return (
    <section
      aria-label={t('inbox.conversation.with', { name: conversation.contact.name })}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <ConversationHead conversation={conversation} onBack={onBack} onContact={onContact} />
      <HolderBar conversation={conversation} />
      <Thread conversation={conversation} hands={{ onReply: take('reply'), onEdit: take('edit') }} />
      <Composer conversation={conversation} aim={aim} onAim={setAim} box={box} />
    </section>
  )
}

/** Tells colleagues that I look, and hears who else does. */
function useLooking(conversationId: ConversationId): void {
  useEffect(() => {
    const look = () =>
      document.visibilityState === 'visible' &&
      client.inbox.lookAtConversation({ conversationId }).then(
        ({ lookers }) => noteLookers(conversationId, lookers),
        // presence is a courtesy: what is wrong with the server is said by the thread
        () => undefined,
      )
    void look()
    const timer = setInterval(look, (lookingSeconds / 2) * 1_000)
    return () => {
      clearInterval(timer)
      void client.inbox.lookAtConversation({ conversationId, isLeaving: true }).catch(() => undefined)
    }
  }, [conversationId])
}

/** What stands before my eyes is read. */
function useReading({ id, unreadCount }: ConversationDetail): void {
  useEffect(() => {
    if (unreadCount === 0) return
    const read = () => {
      if (document.visibilityState === 'visible')
        void client.inbox.markRead({ conversationId: id }).catch(() => undefined)
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [id, unreadCount])
}

function HeadBones() {
  return (
    <Loading className="flex min-h-bar items-center gap-3 border-b border-line px-4">
      <Bone width={180} height={14} />
      <span className="ml-auto">
        <Bone width={120} height={26} />
      </span>
    </Loading>
  )
}
