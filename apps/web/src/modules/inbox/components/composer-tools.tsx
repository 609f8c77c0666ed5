import { Car, Clock, Paperclip, Quote, SendHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, IconButton, Popover, cn, useToast, useUi } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { CarPicker, useCarCard } from '../../inventory/index.ts'
import { useCanned } from '../use-canned.ts'
import { SnoozePicker } from './snooze-picker.tsx'
import type { ConversationDetail } from './thread.tsx'

type Props = {
  conversation: ConversationDetail
  isNote: boolean
  isEdit: boolean
  isEmpty: boolean
  isUploading: boolean
  text: string
  limit: number | undefined
  onFiles: (files: Iterable<File>) => void
  onInsert: (text: string) => void
  onSend: (sendAt: Date | null) => void
}

/** Under the text: files, canned replies, "later", how much fits, and the one button. */
export function ComposerTools(props: Props) {
  const { isNote, isEdit, text, limit } = props
  const t = useText()
  const isLong = !isNote && limit !== undefined && text.length > limit
  const isPlain = !isNote && !isEdit
  return (
    <div className="flex items-center gap-0.5 px-1.5 pb-1.5">
      {isPlain && <FileButton onFiles={props.onFiles} />}
      {isPlain && <CannedButton {...props} />}
      {isPlain && <CarButton {...props} />}
      {isPlain && !props.isEmpty && <LaterButton {...props} />}
      <span className="ml-auto" />
      {!isNote && limit !== undefined && text.length > limit * 0.9 && (
        <span
          role={isLong ? 'alert' : undefined}
          className={cn('num mr-2 text-11', isLong ? 'text-bad' : 'text-text-3')}
        >
          {isLong ? t('inbox.composer.too-long', { over: text.length - limit }) : `${text.length} / ${limit}`}
        </span>
      )}
      <Button
        size="sm"
        look="main"
        icon={SendHorizontal}
        shortcut="enter"
        busy={props.isUploading}
        disabled={props.isEmpty || isLong}
        onClick={() => props.onSend(null)}
      >
        {t(isNote ? 'inbox.composer.add-note' : isEdit ? 'inbox.composer.save' : 'inbox.composer.send')}
      </Button>
    </div>
  )
}

function FileButton({ onFiles }: Pick<Props, 'onFiles'>) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton size="sm" icon={Paperclip} label={t('inbox.files.add')} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          if (event.target.files) onFiles(event.target.files)
          event.target.value = ''
        }}
      />
    </>
  )
}

function CannedButton({ conversation, onInsert }: Props) {
  const t = useText()
  const { Link } = useUi()
  const [isOpen, setIsOpen] = useState(false)
  const replies = useCanned(conversation, '')
  return (
    <Popover
      heading
      title={t('inbox.canned')}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton size="sm" icon={Quote} label={t('inbox.canned')} shortcut="/" />}
    >
      <ul className="w-80 max-w-full">
        {replies.map((reply) => (
          <li key={reply.id}>
            <button
              type="button"
              className="grid w-full gap-0.5 rounded-in px-2 py-1.5 text-left hover:bg-hover"
              onClick={() => {
                onInsert(reply.text)
                setIsOpen(false)
              }}
            >
              <b className="font-medium">/{reply.shortcut}</b>
              <span className="truncate text-12 text-text-3">{reply.text}</span>
            </button>
          </li>
        ))}
        <li className="px-2 py-1.5 text-12 text-text-3">
          {replies.length === 0 && <p className="mb-1">{t('inbox.canned.empty')}</p>}
          <Link href="/settings?tab=inbox" className="link">
            {t('inbox.canned.manage')}
          </Link>
        </li>
      </ul>
    </Popover>
  )
}

/** A car from stock becomes the message: its facts where one writes, its cover among the files; both may be changed before sending. */
function CarButton({ onInsert, onFiles }: Props) {
  const t = useText()
  const toast = useToast()
  const can = useCan()
  const [isOpen, setIsOpen] = useState(false)
  const toCard = useCarCard()
  const insert = async (listing: Parameters<typeof toCard>[0]) => {
    const { text, photo } = await toCard(listing)
    onInsert(text)
    if (photo) onFiles([photo])
    else if (listing.cover) toast.bad(t('inbox.composer.car.no-photo'))
  }
  if (!can('inventory.view')) return null
  return (
    <Popover
      heading
      title={t('inbox.composer.car')}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton size="sm" icon={Car} label={t('inbox.composer.car')} />}
    >
      <CarPicker
        onPick={(listing) => {
          setIsOpen(false)
          void insert(listing)
        }}
      />
    </Popover>
  )
}

function LaterButton({ isEmpty, isUploading, onSend }: Props) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      heading
      title={t('inbox.later')}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton size="sm" icon={Clock} label={t('inbox.later')} disabled={isEmpty || isUploading} />}
    >
      <div className="w-80 max-w-full p-1">
        <SnoozePicker
          verb={t('inbox.later.choose')}
          onPick={(at) => {
            setIsOpen(false)
            onSend(at)
          }}
        />
      </div>
    </Popover>
  )
}
