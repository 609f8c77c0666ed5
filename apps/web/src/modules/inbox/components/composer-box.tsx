import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Textarea, cn, useIsPhone } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { useCanned } from '../use-canned.ts'
import { CannedList } from './canned-list.tsx'
import type { ConversationDetail } from './thread.tsx'

type Props = {
  conversation: ConversationDetail
  box: RefObject<HTMLElement | null>
  text: string
  isNote: boolean
  limit: number | undefined
  write: (text: string) => void
  send: () => void
  addFiles: (files: Iterable<File>) => void
  onEscape: () => void
}

const typingPauseMs = 3_000

/** The text itself: Enter sends, Shift with Enter begins a line, `/` brings the canned replies, files may be pasted. */
export function ComposerBox({ conversation, box, text, isNote, limit, write, send, addFiles, onEscape }: Props) {
  const t = useText()
  const isPhone = useIsPhone()
  const lastTold = useRef(0)
  const [chosen, setChosen] = useState(0)
  const asked = /^\/(\S*)$/u.exec(text)?.[1]
  const canned = useCanned(conversation, asked)
  const isChoosing = !isNote && asked !== undefined && canned.length > 0
  const tell = () => {
    if (isNote || Date.now() - lastTold.current < typingPauseMs) return
    lastTold.current = Date.now()
    void client.inbox.showTyping({ conversationId: conversation.id }).catch(() => undefined)
  }
  const take = (index: number) => {
    const reply = canned[index]
    if (reply) write(reply.text)
    setChosen(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (isChoosing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : canned.length - 1)) % canned.length)
    } else if (isChoosing && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault()
      take(chosen)
    } else if (event.key === 'Enter' && !event.shiftKey && !(isPhone && !event.metaKey && !event.ctrlKey)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      if (isChoosing) write('')
      else onEscape()
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
    }
  }
  return (
    <div
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return
        event.preventDefault()
        addFiles(event.clipboardData.files)
      }}
    >
      {isChoosing && <CannedList replies={canned} chosen={chosen} onChoose={take} />}
      <Textarea
        ref={box}
        value={text}
        minRows={2}
        maxRows={10}
        invalid={limit !== undefined && text.length > limit}
        label={t(isNote ? 'inbox.composer.note-label' : 'inbox.composer.label')}
        placeholder={t(
          isNote ? 'inbox.composer.note-hint' : isPhone ? 'inbox.composer.hint-short' : 'inbox.composer.hint',
        )}
        onChange={(next) => {
          write(next)
          setChosen(0)
          if (next) tell()
        }}
        onKeyDown={onKeyDown}
        className={cn('border-0! bg-transparent! px-3! py-2! text-14 shadow-none!', isNote && 'text-note')}
      />
    </div>
  )
}
