import { Check, ExternalLink, File, MapPin, Phone } from 'lucide-react'
import type { MessageBody } from '@cartie/contract/messaging'
import { Icon, cn, useFormat } from '@cartie/ui'
import { FormattedText } from '../../inbox/index.ts'
import { useText } from '../../../lib/text.ts'
import type { useChat } from '../use-chat.ts'
import type { ChatMessage } from '../visit.ts'

type Props = Pick<ReturnType<typeof useChat>, 'pressed' | 'tell'> & { message: ChatMessage }

/** A message on the client's screen: theirs on the right; the company's on the left, with its buttons under it. */
export function ChatBubble({ message, pressed, tell }: Props) {
  const t = useText()
  const format = useFormat()
  const { body, media, from } = message
  const isMine = from === 'visitor'
  const rows = (body.buttons ?? []).filter((row) => row.some(({ kind }) => kind === 'press' || kind === 'url'))
  return (
    <article className={cn('grid max-w-[86%] gap-1', isMine ? 'ml-auto justify-items-end' : 'mr-auto')}>
      <div
        className={cn(
          'min-w-24 px-3 py-1.75 text-14 break-words shadow-[0_1px_1px_rgb(0_0_0/.08)]',
          isMine
            ? 'rounded-[14px_14px_4px_14px] bg-[light-dark(#e3f6cf,#2b4a34)]'
            : 'rounded-[14px_14px_14px_4px] bg-bubble-in',
        )}
      >
        {from === 'person' && <p className="text-12 font-medium text-accent-strong">{t('simulator.person')}</p>}
        {media.map((file) => (
          <ChatFile key={file.id} file={file} />
        ))}
        {body.contact && (
          <p className="flex items-center gap-1.5">
            <Icon of={Phone} size={14} />
            <span className="num">{format.phone(body.contact.phone)}</span>
          </p>
        )}
        {body.location && (
          <p className="flex items-center gap-1.5">
            <Icon of={MapPin} size={14} />
            {body.location.title ?? t('simulator.location')}
          </p>
        )}
        {body.text && (
          <p className="whitespace-pre-wrap">
            <FormattedText text={body.text} spans={body.spans} />
          </p>
        )}
        <p className="num -mb-0.5 text-right text-11 text-text-2">
          {message.editedAt && `${t('simulator.edited')} `}
          {format.clock(new Date(message.sentAt))}
        </p>
      </div>
      {rows.length > 0 && <Keyboard rows={rows} messageId={message.id} pressed={pressed} tell={tell} />}
      {message.reactions.length > 0 && (
        <p className="flex gap-1">
          {message.reactions.map(({ emoji }, index) => (
            <span key={index} className="rounded-full bg-surface px-1.5 text-12/5">
              {emoji}
            </span>
          ))}
        </p>
      )}
    </article>
  )
}

/** What was typed and is on its way. */
export const EchoBubble = ({ text }: { text: string }) => (
  <p className="ml-auto max-w-[86%] rounded-[14px_14px_4px_14px] bg-[light-dark(#e3f6cf,#2b4a34)] px-3 py-1.75 text-14 break-words whitespace-pre-wrap opacity-80">
    {text}
  </p>
)

type KeyboardProps = Pick<Props, 'pressed' | 'tell'> & { rows: NonNullable<MessageBody['buttons']>; messageId: string }

function Keyboard({ rows, messageId, pressed, tell }: KeyboardProps) {
  return (
    <div className="grid min-w-64 gap-1">
      {rows.map((row, index) => (
        <div key={index} className="grid auto-cols-fr grid-flow-col gap-1">
          {row.map((button, place) => {
            const { token, label, url } = button
            const isPressed = token !== undefined && pressed.has(`${messageId} ${token}`)
            if (button.kind === 'url' && url && /^https?:/i.test(url))
              return (
                <a key={place} href={url} target="_blank" rel="noreferrer noopener" className={keyClass}>
                  {label} <Icon of={ExternalLink} size={12} />
                </a>
              )
            if (button.kind !== 'press' || !token) return null
            return (
              <button
                key={place}
                type="button"
                className={keyClass}
                onClick={() => tell({ type: 'press', token, messageId })}
              >
                {isPressed && <Icon of={Check} size={12} className="text-ok" />}
                {label}
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}

const keyClass =
  'flex min-h-9 items-center justify-center gap-1 rounded-box bg-surface/90 px-2 py-1 text-center text-13 font-medium text-text hover:bg-surface active:bg-sunken'

function ChatFile({ file }: { file: ChatMessage['media'][number] }) {
  const t = useText()
  if (!file.url) return <p className="text-12 text-text-3">{t('simulator.file.waiting')}</p>
  if (file.kind === 'photo')
    return (
      <img
        src={file.url}
        alt={file.fileName ?? ''}
        className="mb-1 -mx-1 aspect-4/3 w-60 max-w-none rounded-[10px] object-cover"
      />
    )
  if (file.kind === 'video')
    return (
      <video
        src={file.url}
        controls
        preload="metadata"
        aria-label={file.fileName ?? ''}
        className="w-60 rounded-[10px]"
      />
    )
  if (file.kind === 'voice' || file.kind === 'audio')
    return <audio src={file.url} controls preload="none" aria-label={file.fileName ?? ''} className="w-60" />
  return (
    <a href={file.url} download={file.fileName ?? true} className="link flex items-center gap-1.5">
      <Icon of={File} size={14} />
      {file.fileName}
    </a>
  )
}
