import { ChevronLeft, ChevronRight, ImagePlus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, Dialog, IconButton, Photo, Section, toast, useToast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useCarTitle } from '../../leads/index.ts'
import type { RequestDetail } from '../types.ts'
import { uploadPhoto } from '../../../lib/upload-photo.ts'
import { useRequestCommands } from '../use-request-commands.ts'

/** The client's photos of their own car; a colleague may add to them. A request to buy shows them only when there are any. */
export function RequestPhotos({ request }: { request: RequestDetail }) {
  const t = useText()
  const can = useCan()
  const { car } = useCarTitle()
  const [shown, setShown] = useState<number | null>(null)
  const { photos, photoUrls } = request
  if (request.kind === 'BUY' && photos.length === 0) return null
  const alt = (index: number) => t('requests.photos.alt', { car: car(request), number: index + 1 })
  return (
    <Section
      title={
        <>
          {t('requests.photos')}{' '}
          {photos.length > 0 && <span className="num font-normal text-text-3">{photos.length}</span>}
        </>
      }
      aside={can('requests.edit') && <AddPhotos request={request} />}
    >
      {photos.length === 0 && <p className="text-text-3">{t('requests.photos.empty')}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(120px,1fr))] gap-2">
        {photos.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              className="block w-full rounded-in"
              aria-label={t('requests.photos.open', { number: index + 1 })}
              onClick={() => setShown(index)}
            >
              <Photo src={photoUrls[index]} alt={alt(index)} />
            </button>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <PhotoDialog
          request={request}
          index={shown}
          alt={alt(shown)}
          onIndex={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </Section>
  )
}

type PhotoDialogProps = {
  request: RequestDetail
  index: number
  alt: string
  onIndex: (index: number) => void
  onClose: () => void
}

function PhotoDialog({ request, index, alt, onIndex, onClose }: PhotoDialogProps) {
  const t = useText()
  const can = useCan()
  const { failed } = useToast()
  const { update } = useRequestCommands()
  const { photos, photoUrls, id: requestId } = request
  const step = (by: number) => onIndex((index + by + photos.length) % photos.length)
  const remove = () =>
    update.mutate(
      { requestId, version: request.version, photos: photos.filter((_, each) => each !== index) },
      {
        onError: (error) => failed(error),
        onSuccess: () => {
          toast.ok(t('requests.photos.removed'), { undo: () => update.mutate({ requestId, photos }) })
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      size="lg"
      title={t('requests.photos.of', { number: index + 1, count: photos.length })}
      actions={
        <>
          {photos.length > 1 && (
            <>
              <IconButton icon={ChevronLeft} label={t('requests.photos.previous')} onClick={() => step(-1)} />
              <IconButton icon={ChevronRight} label={t('requests.photos.next')} onClick={() => step(1)} />
            </>
          )}
          {can('requests.edit') && (
            <Button look="bad" icon={Trash2} busy={update.isPending} onClick={remove}>
              {t('requests.photos.remove')}
            </Button>
          )}
        </>
      }
    >
      <div
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') step(-1)
          if (event.key === 'ArrowRight') step(1)
        }}
      >
        <Photo src={photoUrls[index]} alt={alt} eager />
      </div>
    </Dialog>
  )
}

function AddPhotos({ request }: { request: RequestDetail }) {
  const t = useText()
  const { failed } = useToast()
  const { update } = useRequestCommands()
  const [isBusy, setIsBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const add = async (files: readonly File[]) => {
    setIsBusy(true)
    try {
      const ids: string[] = []
      for (const file of files) ids.push(await uploadPhoto(file))
      if (ids.length > 0)
        await update.mutateAsync({ requestId: request.id, photos: [...request.photos, ...ids].slice(0, 30) })
    } catch (error) {
      failed(error)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        hidden
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="sm" look="bare" icon={ImagePlus} busy={isBusy} onClick={() => input.current?.click()}>
        {t('requests.photos.add')}
      </Button>
    </>
  )
}
