import { ArrowLeft, ArrowRight, ImagePlus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, IconButton, Photo, cn } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

export type StripPhoto = { readonly key: string; readonly src: string; readonly blur?: string | undefined }
type PhotoStripProps = {
  photos: readonly StripPhoto[]
  car: string
  isBusy: boolean
  /** Why nothing may be changed here. */
  reason?: string | undefined
  onAdd: (files: readonly File[]) => void
  onOrder: (keys: readonly string[]) => void
  onRemove: (key: string) => void
  onOpen?: ((key: string) => void) | undefined
}

/** Photos in their order, the first being the cover: dropped, pasted or chosen; moved by drag or by the arrow keys. */
export function PhotoStrip(props: PhotoStripProps) {
  const { photos, reason, onAdd } = props
  const t = useText()
  const [dragged, setDragged] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  usePastedImages(reason ? undefined : onAdd)
  const move = (key: string, to: number) => {
    const keys = photos.map((photo) => photo.key)
    const from = keys.indexOf(key)
    if (from < 0 || to < 0 || to >= keys.length || from === to) return
    props.onOrder(keys.toSpliced(from, 1).toSpliced(to, 0, key))
  }
  return (
    <div
      onDragOver={(event) => {
        if (reason || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false)
        if (reason || event.dataTransfer.files.length === 0) return
        event.preventDefault()
        onAdd([...event.dataTransfer.files])
      }}
      className={cn('grid gap-2 rounded-box', isOver && 'outline-2 outline-offset-4 outline-accent')}
    >
      {photos.length > 0 && (
        <ol className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-2" aria-label={t('inventory.photos')}>
          {photos.map((photo, index) => (
            <li
              key={photo.key}
              draggable={!reason}
              onDragStart={() => setDragged(photo.key)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged && event.preventDefault()}
              onDrop={() => dragged && move(dragged, index)}
              className={cn('group relative', dragged === photo.key && 'opacity-50')}
            >
              <StripItem {...props} photo={photo} index={index} onMove={(by) => move(photo.key, index + by)} />
            </li>
          ))}
        </ol>
      )}
      {!reason && <AddButton isBusy={props.isBusy} isFirst={photos.length === 0} onAdd={onAdd} />}
    </div>
  )
}

type ItemProps = PhotoStripProps & { photo: StripPhoto; index: number; onMove: (by: number) => void }

function StripItem({ photo, index, photos, car, reason, onMove, onRemove, onOpen }: ItemProps) {
  const t = useText()
  const alt = t(index === 0 ? 'inventory.photos.alt-cover' : 'inventory.photos.alt', { car, number: index + 1 })
  return (
    <>
      <button
        type="button"
        className="block w-full rounded-in"
        aria-label={alt}
        aria-description={reason ? undefined : t('inventory.photos.keys')}
        onClick={() => onOpen?.(photo.key)}
        onKeyDown={(event) => {
          if (reason) return
          if (event.key === 'ArrowLeft') onMove(-1)
          if (event.key === 'ArrowRight') onMove(1)
          if (event.key === 'Delete') onRemove(photo.key)
        }}
      >
        <Photo src={photo.src} blur={photo.blur} alt="" state={index === 0 ? t('inventory.photos.cover') : undefined} />
      </button>
      {!reason && (
        <span className="absolute right-1 bottom-1 flex gap-0.5 rounded-in bg-overlay p-0.5 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 phone:opacity-100">
          {index > 0 && (
            <IconButton
              size="sm"
              icon={ArrowLeft}
              label={t('inventory.photos.earlier', { number: index + 1 })}
              onClick={() => onMove(-1)}
            />
          )}
          {index < photos.length - 1 && (
            <IconButton
              size="sm"
              icon={ArrowRight}
              label={t('inventory.photos.later', { number: index + 1 })}
              onClick={() => onMove(1)}
            />
          )}
          <IconButton
            size="sm"
            icon={Trash2}
            label={t('inventory.photos.remove', { number: index + 1 })}
            onClick={() => onRemove(photo.key)}
          />
        </span>
      )}
    </>
  )
}

function AddButton({
  isBusy,
  isFirst,
  onAdd,
}: {
  isBusy: boolean
  isFirst: boolean
  onAdd: (files: readonly File[]) => void
}) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div
      className={cn(
        'flex flex-wrap items-center gap-3 rounded-box border border-dashed border-line-2 px-3',
        isFirst ? 'py-6' : 'py-2',
      )}
    >
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="sm" icon={ImagePlus} busy={isBusy} onClick={() => input.current?.click()}>
        {t('inventory.photos.add')}
      </Button>
      <span className="text-12 text-text-3">{t('inventory.photos.help')}</span>
    </div>
  )
}

/** Pictures from the clipboard, wherever on the page they are pasted; text goes where it was meant to. */
function usePastedImages(onAdd: ((files: readonly File[]) => void) | undefined): void {
  const add = useRef(onAdd)
  add.current = onAdd
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const images = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith('image/'))
      if (images.length === 0 || !add.current) return
      event.preventDefault()
      add.current(images)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
