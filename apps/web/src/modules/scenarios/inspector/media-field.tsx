import { Button, IconButton, useToast } from '@cartie/ui'
import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { uploadPhoto } from '../../../lib/upload-photo.ts'
import type { FieldProps } from './form-field.tsx'
import { fieldLabel } from './field-words.ts'
import { isRecord, resolved } from './json-schema.ts'
import { keepPicture, pictureOf } from './picture-of.ts'

/** Photos that go with a message; several make an album. */
export function MediaField({ name, schema, root, value, onChange }: FieldProps) {
  const t = useText()
  const { failed } = useToast()
  const file = useRef<HTMLInputElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const items: unknown[] = Array.isArray(value) ? value : []
  const most = resolved(schema, root).maxItems ?? 10
  const send = async (files: readonly File[]) => {
    setIsBusy(true)
    const sent: unknown[] = []
    try {
      for (const each of files.slice(0, most - items.length)) {
        const ref = await uploadPhoto(each)
        keepPicture(ref, each)
        sent.push({ kind: 'photo', ref })
      }
    } catch (error) {
      failed(error)
    }
    if (sent.length > 0) onChange([...items, ...sent])
    setIsBusy(false)
  }
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <legend className="mb-1 text-12 font-medium text-text-2">{fieldLabel(name, t)}</legend>
      <div className="flex flex-wrap gap-2">
        {items.map((item, index) => (
          <Picture
            key={index}
            number={index + 1}
            address={isRecord(item) && typeof item.ref === 'string' ? pictureOf(item.ref) : null}
            onRemove={() => onChange(items.toSpliced(index, 1))}
          />
        ))}
      </div>
      <input
        ref={file}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          void send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button
        size="sm"
        icon={ImagePlus}
        busy={isBusy}
        className="justify-self-start"
        disabled={items.length >= most}
        onClick={() => file.current?.click()}
      >
        {t('scenarios.media.add')}
      </Button>
    </fieldset>
  )
}

function Picture({ number, address, onRemove }: { number: number; address: string | null; onRemove: () => void }) {
  const t = useText()
  return (
    <span className="relative grid h-15 w-20 place-items-center overflow-hidden rounded-mid border border-line bg-sunken text-11 text-text-3">
      {address ? (
        <img src={address} alt={t('scenarios.media.photo', { number })} className="size-full object-cover" />
      ) : (
        t('scenarios.media.photo', { number })
      )}
      <IconButton
        size="sm"
        icon={Trash2}
        label={t('scenarios.media.remove', { number })}
        className="absolute top-0 right-0 bg-overlay!"
        onClick={onRemove}
      />
    </span>
  )
}
