import { Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Avatar, Button, Icon, Section, Textarea, Time, useToast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useActorName } from '../../leads/index.ts'
import type { RequestDetail } from '../types.ts'
import { useRequestCommands } from '../use-request-commands.ts'

/** What colleagues write down for each other; it never leaves the company. */
export function RequestNotes({ request }: { request: RequestDetail }) {
  const t = useText()
  const can = useCan()
  const actorName = useActorName()
  const notes = request.notes.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  return (
    <Section
      title={
        <>
          {t('requests.notes')}{' '}
          {notes.length > 0 && <span className="num font-normal text-text-3">{notes.length}</span>}
        </>
      }
      aside={
        <span className="flex items-center gap-1 text-12 text-text-3">
          <Icon of={Lock} size={12} />
          {t('requests.notes.private')}
        </span>
      }
    >
      {can('requests.edit') && <NoteForm requestId={request.id} />}
      <ul className="grid gap-2">
        {notes.map((note) => (
          <li key={note.id} className="rounded-box border border-note-line bg-note-soft px-3 py-2">
            <p className="mb-1 flex items-center gap-1.5 text-12 text-text-2">
              <Avatar name={actorName(note.author)} size="sm" />
              <b>{actorName(note.author)}</b>
              <Time at={note.createdAt} />
            </p>
            <p className="break-words whitespace-pre-wrap">{note.text}</p>
          </li>
        ))}
      </ul>
      {notes.length === 0 && !can('requests.edit') && <p className="text-text-3">{t('requests.notes.empty')}</p>}
    </Section>
  )
}

function NoteForm({ requestId }: { requestId: string }) {
  const t = useText()
  const { failed } = useToast()
  const { addNote } = useRequestCommands()
  const draftKey = `cartie.request-note.${requestId}`
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey) ?? '')
  useEffect(() => {
    if (text) sessionStorage.setItem(draftKey, text)
    else sessionStorage.removeItem(draftKey)
  }, [draftKey, text])
  const save = () => {
    if (!text.trim() || addNote.isPending) return
    addNote.mutate(
      { requestId, text: text.trim() },
      { onSuccess: () => setText(''), onError: (error) => failed(error) },
    )
  }
  return (
    <form
      className="mb-3 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        label={t('requests.notes.text')}
        placeholder={t('requests.notes.placeholder')}
        value={text}
        onChange={setText}
        minRows={1}
        maxLength={4_000}
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && save()}
      />
      {text.trim() && (
        <Button type="submit" size="sm" busy={addNote.isPending} className="justify-self-start" shortcut="mod+enter">
          {t('requests.notes.add')}
        </Button>
      )}
    </form>
  )
}
