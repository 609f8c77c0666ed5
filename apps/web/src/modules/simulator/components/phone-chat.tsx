import { MessagesSquare, RotateCcw, SendHorizontal } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Avatar, Bone, Button, ErrorState, IconButton, Loading } from '@cartie/ui'
import { useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useChat } from '../use-chat.ts'
import type { ChatMessage, Visitor } from '../visit.ts'
import { AttachMenu } from './attach-menu.tsx'
import { ChatBubble, EchoBubble } from './chat-bubble.tsx'
import { ShareKeyboard } from './share-keyboard.tsx'

type Props = { accountId: string; visitor: Visitor; onRestart: () => void; isRestarting: boolean }

/** The client's phone: the chat with the company's bot, as in a messenger. */
export function PhoneChat({ accountId, visitor, onRestart, isRestarting }: Props) {
  const t = useText()
  const chat = useChat(accountId, visitor)
  const isNew = chat.query.isSuccess && chat.messages.length === 0 && chat.echoes.length === 0
  const begin = () => chat.tell({ type: 'start', payload: '' }, '/start')
  return (
    <section
      aria-label={t('simulator.phone')}
      className="flex min-h-0 w-full max-w-100 flex-col overflow-hidden rounded-[28px] border border-line-2 bg-bg shadow-pop phone:rounded-[16px]"
    >
      <PhoneHead onRestart={onRestart} isRestarting={isRestarting} isTyping={chat.isBotTyping} />
      <div className="flex min-h-0 flex-1 flex-col bg-[light-dark(#dfe7dc,#111714)]">
        {chat.query.isPending ? (
          <ChatBones />
        ) : chat.query.error && chat.messages.length === 0 ? (
          <ErrorState error={chat.query.error} onRetry={() => void chat.query.refetch()} />
        ) : isNew ? (
          <Welcome onBegin={begin} />
        ) : (
          <Messages chat={chat} />
        )}
      </div>
      {isNew ? (
        <div className="bg-surface p-3">
          <Button look="main" size="lg" wide onClick={begin}>
            {t('simulator.start')}
          </Button>
        </div>
      ) : (
        <>
          <ShareKeyboard last={lastAsking(chat.messages)} tell={chat.tell} />
          <SayBar tell={chat.tell} />
        </>
      )}
    </section>
  )
}

/** A keyboard below the chat stays until the client has answered it. */
function lastAsking(messages: readonly ChatMessage[]): ChatMessage | null {
  const last = messages.findLast(({ from, body }) => from === 'visitor' || (body.buttons?.length ?? 0) > 0)
  return last && last.from !== 'visitor' ? last : null
}

function PhoneHead({
  onRestart,
  isRestarting,
  isTyping,
}: {
  onRestart: () => void
  isRestarting: boolean
  isTyping: boolean
}) {
  const t = useText()
  const me = useSession()
  const company = me?.workspaces.find(({ id }) => id === me.here?.workspaceId)?.name ?? 'Cartie'
  return (
    <header className="flex items-center gap-2.5 border-b border-line bg-surface py-2 pr-2 pl-4">
      <Avatar name={company} size="lg" />
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-14">{company}</h2>
        <p role="status" className="flex items-center gap-1 text-12 text-text-3">
          {isTyping ? t('simulator.typing') : t('simulator.bot')}
        </p>
      </div>
      <IconButton icon={RotateCcw} label={t('simulator.restart')} busy={isRestarting} onClick={onRestart} />
    </header>
  )
}

function Welcome({ onBegin }: { onBegin: () => void }) {
  const t = useText()
  return (
    <button
      type="button"
      onClick={onBegin}
      className="m-auto grid max-w-72 justify-items-center gap-2 rounded-[16px] bg-surface/85 p-5 text-center -outline-offset-2"
    >
      <MessagesSquare aria-hidden="true" size={22} className="text-accent-strong" />
      <b className="text-14">{t('simulator.welcome')}</b>
      <span className="text-text-2">{t('simulator.welcome.text')}</span>
    </button>
  )
}

function Messages({ chat }: { chat: ReturnType<typeof useChat> }) {
  const t = useText()
  const end = useRef<HTMLDivElement>(null)
  const count = chat.messages.length + chat.echoes.length
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' })
  }, [count, chat.isBotTyping])
  return (
    <div
      role="log"
      aria-label={t('simulator.chat')}
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
    >
      <div className="flex min-h-full flex-col justify-end gap-1.5 p-3">
        {chat.messages.map((message) => (
          <ChatBubble key={message.id} message={message} pressed={chat.pressed} tell={chat.tell} />
        ))}
        {chat.echoes.map((echo) => (
          <EchoBubble key={echo.id} text={echo.text} />
        ))}
        {chat.isBotTyping && (
          <span className="flex h-8 w-14 items-center justify-center gap-1 rounded-[14px] bg-bubble-in *:size-1.5 *:rounded-full *:bg-text-3">
            <i />
            <i className="opacity-70" />
            <i className="opacity-40" />
          </span>
        )}
        <div ref={end} />
      </div>
    </div>
  )
}

function SayBar({ tell }: Pick<ReturnType<typeof useChat>, 'tell'>) {
  const t = useText()
  const [text, setText] = useState('')
  return (
    <form
      className="flex items-center gap-1 border-t border-line bg-surface p-2"
      onSubmit={(event) => {
        event.preventDefault()
        const said = text.trim()
        if (!said) return
        tell({ type: 'text', text: said.slice(0, 4_000) }, said)
        setText('')
      }}
    >
      <AttachMenu tell={tell} />
      <input
        aria-label={t('simulator.say')}
        placeholder={t('simulator.say')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        className="h-9 min-w-0 flex-1 rounded-full bg-sunken px-3.5 text-14 outline-none focus-visible:outline-2"
      />
      <IconButton
        type="submit"
        icon={SendHorizontal}
        look={text.trim() ? 'main' : 'bare'}
        label={t('simulator.send')}
        className="rounded-full!"
      />
    </form>
  )
}

const ChatBones = () => (
  <Loading className="mt-auto grid gap-2 p-3">
    <Bone width="70%" height={48} />
    <Bone width="52%" height={36} />
  </Loading>
)
