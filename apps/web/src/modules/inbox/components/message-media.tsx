import { CircleAlert, Download, File, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import type { mediaSchema, MessageKind } from '@cartie/contract/messaging'
import type { z } from 'zod'
import { Dialog, Icon, cn, useFormat } from '@cartie/ui'
import { hasText, useText } from '../../../lib/text.ts'

type Media = z.infer<typeof mediaSchema>

/** The files of a message: pictures as an album, the rest each in its own player. */
export function MessageMedia({ media, kind }: { media: readonly Media[]; kind: MessageKind }) {
  const pictures = media.filter((file) => isPicture(file) && kind !== 'sticker')
  const others = media.filter((file) => !pictures.includes(file))
  return (
    <>
      {pictures.length > 0 && <Album pictures={pictures} />}
      {others.map((file) => (
        <OtherFile key={file.id} file={file} kind={kind} />
      ))}
    </>
  )
}

const isPicture = ({ kind, mime, state }: Media): boolean =>
  state !== 'refused' && (kind === 'photo' || (kind === 'animation' && mime === 'image/gif'))

const shownMost = 4

function Album({ pictures }: { pictures: readonly Media[] }) {
  const t = useText()
  const [open, setOpen] = useState<number | null>(null)
  const shown = pictures.slice(0, shownMost)
  const hidden = pictures.length - shown.length
  return (
    <div className={cn('grid w-[min(300px,66vw)] gap-0.75', shown.length > 1 && 'grid-cols-6')}>
      {shown.map((picture, index) => (
        <button
          key={picture.id}
          type="button"
          disabled={!picture.url}
          onClick={() => setOpen(index)}
          aria-label={t('inbox.media.open', { number: index + 1, count: pictures.length })}
          className={cn('relative overflow-hidden bg-sunken', tileClass(shown.length, index))}
        >
          <Picture file={picture} />
          {hidden > 0 && index === shownMost - 1 && (
            <span className="absolute right-1.5 bottom-1.5 rounded-in bg-[rgb(16_16_16/.72)] px-1.5 text-11/5 font-medium text-white">
              +{hidden}
            </span>
          )}
        </button>
      ))}
      {open !== null && <Lightbox pictures={pictures} index={open} onMove={setOpen} />}
    </div>
  )
}

/** One is 4 : 3, two stand side by side, more have a wide one on top. */
function tileClass(count: number, index: number): string {
  if (count === 1) return 'aspect-4/3 rounded-[10px]'
  if (count === 2) return 'col-span-3 aspect-square rounded-[8px]'
  if (index === 0) return 'col-span-6 aspect-2/1 rounded-[10px_10px_3px_3px]'
  return cn('aspect-square rounded-[3px]', count === 3 ? 'col-span-3' : 'col-span-2')
}

function Picture({ file }: { file: Media }) {
  const t = useText()
  if (!file.url)
    return (
      <span className="absolute inset-0 grid place-items-center text-text-3">
        <span className="flex items-center gap-1.5 text-12">
          <Icon of={LoaderCircle} className="animate-spin" />
          {t('inbox.media.waiting')}
        </span>
      </span>
    )
  return (
    <img src={file.url} alt="" loading="lazy" decoding="async" className="absolute inset-0 size-full object-cover" />
  )
}

type LightboxProps = { pictures: readonly Media[]; index: number; onMove: (index: number | null) => void }

function Lightbox({ pictures, index, onMove }: LightboxProps) {
  const t = useText()
  const picture = pictures[index]
  if (!picture?.url) return null
  const move = (by: number) => onMove((index + by + pictures.length) % pictures.length)
  return (
    <Dialog
      open
      size="lg"
      onClose={() => onMove(null)}
      title={t('inbox.media.photo', { number: index + 1, count: pictures.length })}
    >
      <button
        type="button"
        className="block w-full"
        autoFocus
        aria-label={t('inbox.media.next')}
        onClick={() => move(1)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') move(1)
          if (event.key === 'ArrowLeft') move(-1)
        }}
      >
        <img src={picture.url} alt="" className="mx-auto max-h-[62vh] max-w-full rounded-mid object-contain" />
      </button>
      <a
        href={picture.url}
        download={picture.fileName ?? 'photo'}
        className="link mt-3 inline-flex items-center gap-1.5"
      >
        <Icon of={Download} size={14} />
        {t('inbox.media.save')}
      </a>
    </Dialog>
  )
}

function OtherFile({ file, kind }: { file: Media; kind: MessageKind }) {
  const t = useText()
  if (file.state === 'refused') return <Refused file={file} />
  if (!file.url)
    return (
      <p className="flex items-center gap-2 px-2 py-1.5 text-12 text-text-3">
        <Icon of={LoaderCircle} className="animate-spin" />
        {t('inbox.media.waiting')}
      </p>
    )
  if (kind === 'sticker' && file.mime?.startsWith('image/'))
    return <img src={file.url} alt={t('inbox.kind.sticker')} className="size-32 object-contain" />
  if (['video', 'video-note', 'animation'].includes(file.kind) || file.mime?.startsWith('video/'))
    return (
      <video
        src={file.url}
        controls
        preload="metadata"
        aria-label={t('inbox.kind.video')}
        className={cn(
          'max-h-80 w-[min(300px,66vw)] bg-sunken',
          file.kind === 'video-note' ? 'rounded-full' : 'rounded-[10px]',
        )}
      />
    )
  if (file.kind === 'voice' || file.kind === 'audio')
    return (
      <audio
        src={file.url}
        controls
        preload="none"
        aria-label={t(file.kind === 'voice' ? 'inbox.kind.voice' : 'inbox.kind.audio')}
        className="h-10 w-[min(280px,64vw)]"
      />
    )
  return <DocumentLink file={file} />
}

function DocumentLink({ file }: { file: Media }) {
  const t = useText()
  const format = useFormat()
  return (
    <a
      href={file.url ?? undefined}
      download={file.fileName ?? true}
      className="flex max-w-75 items-center gap-2.5 rounded-box px-2 py-1.5 hover:bg-hover"
    >
      <span className="grid size-9 shrink-0 place-items-center rounded-mid bg-sunken">
        <Icon of={File} className="text-text-2" />
      </span>
      <span className="grid min-w-0">
        <b className="truncate font-medium">{file.fileName ?? t('inbox.kind.document')}</b>
        {file.sizeBytes !== null && (
          <span className="num text-12 text-text-3">
            {t('inbox.media.size', { size: format.number(file.sizeBytes / 1_048_576, 1) })}
          </span>
        )}
      </span>
    </a>
  )
}

function Refused({ file }: { file: Media }) {
  const t = useText()
  return (
    <p className="flex max-w-75 items-center gap-2 px-2 py-1.5 text-12 text-text-2">
      <Icon of={CircleAlert} className="text-bad" />
      {hasText(`inbox.media.problem.${file.problem}`)
        ? t(`inbox.media.problem.${file.problem}`)
        : t('inbox.media.refused')}
    </p>
  )
}
