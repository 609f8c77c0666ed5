import { Lock } from 'lucide-react'
import type { Message } from '@cartie/contract/messaging'
import { Icon, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { useMembers } from '../queries.ts'
import { FormattedText } from './formatted-text.tsx'

/** A private note: violet, dashed, with a lock and its words, so that nobody takes it for a reply. */
export function NoteCard({ message }: { message: Message }) {
  const t = useText()
  const format = useFormat()
  const { nameOf } = useMembers()
  const name = (message.author.kind === 'member' && nameOf(message.author.memberId)) || t('inbox.author.colleague')
  return (
    <article className="ml-auto w-[84%] rounded-box border border-dashed border-note-line bg-note-soft px-3 py-2 text-note phone:w-[92%]">
      <p className="num mb-0.5 flex flex-wrap items-center gap-1.5 text-11 font-medium whitespace-normal">
        <Icon of={Lock} size={12} />
        {t('inbox.note.head')} · {name} ·{' '}
        <time dateTime={message.sentAt.toISOString()} title={format.exact(message.sentAt)}>
          {format.clock(message.sentAt)}
        </time>
      </p>
      <p className="break-words whitespace-pre-wrap">
        <FormattedText text={message.body.text} spans={message.body.spans} />
      </p>
    </article>
  )
}
