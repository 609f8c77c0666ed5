import { useState } from 'react'
import { Dialog, IconButton, Photo, Section, useToast } from '@cartie/ui'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { carName } from '../car-words.ts'
import type { ListingDetail } from '../types.ts'
import { useListingCommands } from '../use-listing-commands.ts'
import { PhotoStrip } from './photo-strip.tsx'

/** The car's photos: looked through, ordered, added, removed. */
export function ListingPhotos({ listing }: { listing: ListingDetail }) {
  const t = useText()
  const reason = useCan()('inventory.edit') ? undefined : t('inventory.read-only')
  const { addPhoto, orderPhotos, removePhoto } = useListingCommands()
  const { failed } = useToast()
  const [shown, setShown] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { id: listingId, photos } = listing
  const add = async (files: readonly File[]) => {
    setIsBusy(true)
    for (const file of files) await addPhoto.mutateAsync({ listingId, file }).catch(failed)
    setIsBusy(false)
  }
  return (
    <Section title={t('inventory.photos')}>
      <PhotoStrip
        photos={photos.map(({ id, thumbUrl, preview }) => ({ key: id, src: thumbUrl, blur: preview }))}
        car={carName(listing)}
        isBusy={isBusy}
        reason={reason}
        onAdd={(files) => void add(files)}
        onOrder={(photoIds) =>
          orderPhotos.mutate({ listingId, photoIds: [...photoIds] }, { onError: (error) => failed(error) })
        }
        onRemove={(photoId) => removePhoto.mutate({ listingId, photoId }, { onError: (error) => failed(error) })}
        onOpen={setShown}
      />
      {shown && <Gallery listing={listing} shown={shown} onShown={setShown} />}
    </Section>
  )
}

type GalleryProps = { listing: ListingDetail; shown: string; onShown: (id: string | null) => void }

function Gallery({ listing, shown, onShown }: GalleryProps) {
  const t = useText()
  const { photos } = listing
  const index = photos.findIndex(({ id }) => id === shown)
  const photo = photos[index]
  if (!photo) return null
  const step = (by: number) => onShown(photos[(index + by + photos.length) % photos.length]?.id ?? null)
  const label = t('inventory.photos.of', { number: index + 1, count: photos.length })
  return (
    <Dialog
      open
      onClose={() => onShown(null)}
      size="lg"
      title={label}
      actions={
        photos.length > 1 && (
          <>
            <IconButton icon={ChevronLeft} label={t('inventory.photos.previous')} onClick={() => step(-1)} />
            <IconButton icon={ChevronRight} label={t('inventory.photos.next')} onClick={() => step(1)} />
          </>
        )
      }
    >
      <div
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') step(-1)
          if (event.key === 'ArrowRight') step(1)
        }}
      >
        <Photo src={photo.url} blur={photo.preview} alt={`${carName(listing)}: ${label}`} eager />
      </div>
    </Dialog>
  )
}
