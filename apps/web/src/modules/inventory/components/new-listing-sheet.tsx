import { safe } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { newId } from '@cartie/kernel'
import { Sheet, toast, useLabels, useToast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf, describeError } from '../../../lib/errors.ts'
import { useText } from '../../../lib/text.ts'
import { carName } from '../car-words.ts'
import { blankListing, commandOf, fieldOfError, type ListingForm } from '../new-listing.ts'
import { NewListingForm } from './new-listing-form.tsx'
import type { StripPhoto } from './photo-strip.tsx'

type NewListingSheetProps = { onClose: () => void; onMade: (listingId: string) => void }
export type WaitingPhoto = StripPhoto & { readonly file: File }

/** A car typed in by hand, its photos along. The car is made first; a photo that fails is told, the car stays. */
export function NewListingSheet({ onClose, onMade }: NewListingSheetProps) {
  const t = useText()
  const label = useLabels()
  const queries = useQueryClient()
  const { failed } = useToast()
  const [onceKey] = useState(() => newId())
  const [photos, setPhotos] = useState<readonly WaitingPhoto[]>([])
  const form = useForm<ListingForm>({ defaultValues: blankListing })
  const send = async (values: ListingForm) => {
    const { error, data } = await safe(client.inventory.createListing({ ...commandOf(values), onceKey }))
    if (error) {
      const code = codeOf(error)
      const field = code && fieldOfError(code)
      if (!field) throw error
      const { title, text } = describeError(error, t)
      return { fields: { [field]: [title, text].filter(Boolean).join(' ') } }
    }
    for (const { file } of photos) {
      const added = await safe(client.inventory.addPhoto({ listingId: data.id, file }))
      if (added.error) failed(added.error)
    }
    void queries.invalidateQueries({ queryKey: orpc.inventory.key() })
    toast.ok(t('inventory.new.done', { car: carName(data) }))
    onMade(data.id)
    return undefined
  }
  return (
    <Sheet open onClose={onClose} title={t('inventory.new.title')}>
      <div className="p-4">
        <NewListingForm
          form={form}
          photos={photos}
          onPhotos={setPhotos}
          onSubmit={send}
          cancel={{ label: label('cancel'), onPress: onClose }}
        />
      </div>
    </Sheet>
  )
}
