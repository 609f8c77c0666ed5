import { Lock } from 'lucide-react'
import { useMemo, useRef, useState, type RefObject } from 'react'
import type { Message } from '@cartie/contract/messaging'
import { newId } from '@cartie/kernel'
import { Icon, cn } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { findMentions } from '../mentions.ts'
import { sendPending } from '../pending.ts'
import { threadKey, useMembers } from '../queries.ts'
import { useDraft } from '../use-draft.ts'
import { useUploads } from '../uploads.ts'
import { AimBar } from './aim-bar.tsx'
import { ComposerBox } from './composer-box.tsx'
import { ComposerTools } from './composer-tools.tsx'
import { FilesBar } from './files-bar.tsx'
import type { ConversationDetail } from './thread.tsx'

export type Aim = { readonly kind: 'reply' | 'edit'; readonly message: Message } | null
type Props = {
  conversation: ConversationDetail
  aim: Aim
  onAim: (aim: Aim) => void
  box: RefObject<HTMLElement | null>
}

/** Where one answers the client, or leaves a note for colleagues. What is typed is kept until it is sent. */
export function Composer({ conversation, aim, onAim, box }: Props) {
  const t = useText()
  const can = useCan()
  if (!can('inbox.reply'))
    return (
      <p className="border-t border-line bg-surface-2 px-4 py-3 text-center text-12 text-text-3">
        {t('inbox.read-only')}
      </p>
    )
  // another message to edit is another text: the box begins anew with it
  return <Writing key={aim?.kind === 'edit' ? aim.message.id : 'new'} {...{ conversation, aim, onAim, box }} />
}

function Writing({ conversation, aim, onAim, box }: Props) {
  const t = useText()
  const [isNote, setIsNote] = useState(false)
  const [isDragged, setIsDragged] = useState(false)
  const [draft, writeDraft] = useDraft(conversation.id)
  const [edited, setEdited] = useState(aim?.kind === 'edit' ? aim.message.body.text : '')
  const files = useUploads()
  const isEdit = aim?.kind === 'edit'
  const text = isEdit ? edited : isNote ? draft.note : draft.reply
  const write = (next: string) => (isEdit ? setEdited(next) : writeDraft(isNote ? { note: next } : { reply: next }))
  const addFiles = (added: Iterable<File>) => !isNote && !isEdit && files.add(added)
  const send = useSending({ conversation, aim, onAim, isNote, text, files, onSent: () => write('') })
  const limit = files.uploads.length > 0 ? conversation.abilities?.maxCaption : conversation.abilities?.maxText
  return (
    <div className="shrink-0 bg-surface-2 px-3 pb-3 phone:px-2 phone:pb-2">
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setIsDragged(!isNote && !isEdit)
        }}
        onDragLeave={() => setIsDragged(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsDragged(false)
          addFiles(event.dataTransfer.files)
        }}
        className={cn(
          'relative rounded-box border',
          isNote
            ? 'border-dashed border-note-line bg-note-soft focus-within:border-note'
            : 'border-line-2 bg-surface focus-within:border-line-3',
        )}
      >
        <ComposerTabs isNote={isNote} isEdit={isEdit} onChange={setIsNote} isSaved={text.length > 0 && !isEdit} />
        {aim && !isNote && <AimBar aim={aim} onDrop={() => onAim(null)} />}
        <FilesBar uploads={isNote || isEdit ? [] : files.uploads} onRemove={files.remove} />
        <ComposerBox
          {...{ conversation, box, text, isNote, write, send: () => void send(null), addFiles, limit }}
          onEscape={() => aim && onAim(null)}
        />
        <ComposerTools
          {...{ conversation, isNote, isEdit, text, limit }}
          isEmpty={text.trim() === '' && (isNote || files.uploads.length === 0)}
          isUploading={!isNote && files.uploads.some(({ id, problem }) => !id && !problem)}
          onFiles={addFiles}
          onInsert={(more) => {
            write(text ? `${text.trimEnd()} ${more}` : more)
            box.current?.focus()
          }}
          onSend={(sendAt) => void send(sendAt)}
        />
        {isDragged && (
          <p className="absolute inset-0 grid place-items-center rounded-box border-2 border-dashed border-accent bg-surface font-medium">
            {t('inbox.files.drop')}
          </p>
        )}
      </div>
    </div>
  )
}

type Sending = Pick<Props, 'conversation' | 'aim' | 'onAim'> & {
  isNote: boolean
  text: string
  files: ReturnType<typeof useUploads>
  onSent: () => void
}

function useSending({ conversation, aim, onAim, isNote, text, files, onSent }: Sending) {
  const failed = useFailed()
  const { members } = useMembers()
  const isBusy = useRef(false)
  return async (sendAt: Date | null): Promise<void> => {
    const said = text.trim()
    const uploads = isNote
      ? []
      : files.uploads.flatMap(({ id, fileName, previewUrl }) => (id ? [{ id, fileName, previewUrl }] : []))
    if (isBusy.current || (!said && uploads.length === 0)) return
    if (!isNote && files.uploads.some(({ id, problem }) => !id && !problem)) return
    if (aim?.kind === 'edit') {
      isBusy.current = true
      await client.messaging.editMessage({ messageId: aim.message.id, text: said }).then(() => onAim(null), failed)
      isBusy.current = false
      return queryClient.invalidateQueries({ queryKey: threadKey(conversation.id) })
    }
    onSent()
    if (!isNote) files.clear()
    onAim(null)
    await sendPending({
      onceKey: newId(),
      conversationId: conversation.id,
      text: said,
      uploads,
      replyToId: !isNote && aim ? aim.message.id : null,
      sendAt,
      isNote,
      mentions: isNote ? findMentions(said, members) : [],
    })
  }
}

type TabsProps = { isNote: boolean; isEdit: boolean; isSaved: boolean; onChange: (isNote: boolean) => void }

function ComposerTabs({ isNote, isEdit, isSaved, onChange }: TabsProps) {
  const t = useText()
  const tabs = useMemo(() => [false, true].filter((each) => !isEdit || !each), [isEdit])
  return (
    <div
      role="group"
      aria-label={t('inbox.composer.kind')}
      className="flex items-center gap-4 border-b border-line px-3"
    >
      {tabs.map((each) => (
        <button
          key={String(each)}
          type="button"
          aria-pressed={isNote === each}
          onClick={() => onChange(each)}
          className="relative inline-flex h-8 items-center gap-1.5 text-12 font-medium text-text-3 -outline-offset-2 hover:text-text aria-pressed:text-text aria-pressed:after:absolute aria-pressed:after:inset-x-0 aria-pressed:after:-bottom-px aria-pressed:after:h-0.5 aria-pressed:after:bg-accent phone:h-11"
        >
          {each && <Icon of={Lock} size={12} />}
          {t(each ? 'inbox.composer.note' : isEdit ? 'inbox.composer.edit' : 'inbox.composer.reply')}
        </button>
      ))}
      <span role="status" className="ml-auto flex items-center gap-1.5 text-11 text-text-3 phone:hidden">
        {isSaved && (
          <>
            <span aria-hidden="true" className="size-1.5 rounded-full bg-ok-fill" />
            {t('inbox.composer.saved')}
          </>
        )}
      </span>
    </div>
  )
}
