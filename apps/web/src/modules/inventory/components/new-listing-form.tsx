import { useQuery } from '@tanstack/react-query'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { newId } from '@cartie/kernel'
import { Field, Form, Input, MoneyInput, Notice, PhoneInput, Select, Textarea, useUi, type FormProps } from '@cartie/ui'
import { readVin } from '@cartie/vehicle'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { carName, useCarWords, type TermFact } from '../car-words.ts'
import type { ListingForm } from '../new-listing.ts'
import { MakeCombobox, ModelCombobox } from './car-comboboxes.tsx'
import type { WaitingPhoto } from './new-listing-sheet.tsx'
import { PhotoStrip } from './photo-strip.tsx'

type NewListingFormProps = Pick<FormProps<ListingForm>, 'onSubmit' | 'cancel'> & {
  form: UseFormReturn<ListingForm>
  photos: readonly WaitingPhoto[]
  onPhotos: (photos: readonly WaitingPhoto[]) => void
}

/** Everything of a new car, in the order one has it at hand; only make and model are needed. */
export function NewListingForm({ form, photos, onPhotos, onSubmit, cancel }: NewListingFormProps) {
  const t = useText()
  const words = useCarWords()
  const { control } = form
  const [make, model] = useWatch({ control, name: ['make', 'model'] })
  const term = (name: TermFact) => (
    <Field control={control} name={name} label={t(`inventory.${name}`)}>
      {(field) => <Select {...field} options={words.options(name)} />}
    </Field>
  )
  return (
    <Form form={form} draft="new-listing" submit={t('inventory.new.verb')} cancel={cancel} onSubmit={onSubmit}>
      <Field control={control} name="vin" label="VIN" help={t('inventory.new.vin.help')}>
        {(field) => (
          <Input
            {...field}
            autoFocus
            maxLength={40}
            onChange={(vin) => {
              field.onChange(vin)
              fillFromVin(form, vin)
            }}
          />
        )}
      </Field>
      <SameVin form={form} />
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <Field
          control={control}
          name="make"
          label={t('inventory.make')}
          rules={{ required: t('inventory.make.needed') }}
        >
          {(field) => (
            <MakeCombobox
              {...field}
              onChange={(next) => {
                if (next !== make) form.setValue('model', null)
                field.onChange(next)
              }}
            />
          )}
        </Field>
        <Field
          control={control}
          name="model"
          label={t('inventory.model')}
          rules={{ required: t('inventory.model.needed') }}
        >
          {(field) => <ModelCombobox {...field} make={make} />}
        </Field>
        <Field control={control} name="year" label={t('inventory.year')}>
          {(field) => <Input {...field} inputMode="numeric" maxLength={4} />}
        </Field>
        <Field control={control} name="mileageKm" label={t('inventory.mileageKm')}>
          {(field) => <Input {...field} inputMode="numeric" maxLength={9} end={t('inventory.km')} />}
        </Field>
      </div>
      <Field control={control} name="price" label={t('inventory.price')}>
        {(field) => <MoneyInput {...field} choices={['USD', 'UAH', 'EUR']} />}
      </Field>
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        {term('fuel')}
        {term('gearbox')}
        <Field control={control} name="engine" label={t('inventory.engineCc')}>
          {(field) => <Input {...field} inputMode="decimal" maxLength={6} placeholder="2.0" end={t('inventory.l')} />}
        </Field>
        <Field control={control} name="powerHp" label={t('inventory.powerKw')}>
          {(field) => <Input {...field} inputMode="numeric" maxLength={4} end={t('inventory.hp')} />}
        </Field>
        {term('drive')}
        {term('body')}
        {term('colour')}
        <Field control={control} name="city" label={t('inventory.city')}>
          {(field) => <Input {...field} maxLength={100} />}
        </Field>
        <Field control={control} name="plate" label={t('inventory.plate')}>
          {(field) => <Input {...field} maxLength={20} />}
        </Field>
        <Field control={control} name="sellerPhone" label={t('inventory.sellerPhone')}>
          {(field) => <PhoneInput {...field} />}
        </Field>
      </div>
      <Field control={control} name="description" label={t('inventory.description')}>
        {(field) => <Textarea {...field} maxLength={8_000} />}
      </Field>
      <div className="grid gap-1">
        <h3 className="text-12 font-medium text-text-2">{t('inventory.photos')}</h3>
        <PhotoStrip
          photos={photos}
          car={make && model ? carName({ make, model, badge: null, generation: null }) : t('inventory.car')}
          isBusy={false}
          onAdd={(files) =>
            onPhotos([...photos, ...files.map((file) => ({ key: newId(), src: URL.createObjectURL(file), file }))])
          }
          onOrder={(keys) => onPhotos(keys.flatMap((key) => photos.find((photo) => photo.key === key) ?? []))}
          onRemove={(key) => onPhotos(photos.filter((photo) => photo.key !== key))}
        />
      </div>
    </Form>
  )
}

/** A whole VIN fills the make and the year where they are empty; what was typed by hand stands. */
function fillFromVin(form: UseFormReturn<ListingForm>, text: string): void {
  const read = readVin(text, new Date())
  if (!read.ok) return
  const { make, years } = read.value
  if (make && !form.getValues('make')) form.setValue('make', make, { shouldDirty: true })
  if (years.likely !== null && form.getValues('year') === '')
    form.setValue('year', String(years.likely), { shouldDirty: true })
}

/** What the VIN tells beside the make, and whether such a car is in stock already. */
function SameVin({ form }: { form: UseFormReturn<ListingForm> }) {
  const t = useText()
  const { Link } = useUi()
  const typed = useWatch({ control: form.control, name: 'vin' })
  const read = readVin(typed, new Date())
  const vin = read.ok ? read.value.vin : ''
  const found = useQuery(orpc.inventory.findDuplicates.queryOptions({ input: { vin }, enabled: vin !== '' })).data ?? []
  if (!read.ok) return null
  const { candidates, likely, isCertain } = read.value.years
  const isOpen = candidates.length > 0 && !isCertain
  return (
    <>
      {found.map(({ id, title, status }) => (
        <Notice key={id} tone="warn">
          {t('inventory.new.duplicate')}{' '}
          <Link href={`/inventory/${id}`} className="link">
            {title} · {t(`inventory.status.${status}`)}
          </Link>
        </Notice>
      ))}
      {isOpen && (
        <p className="text-12 text-text-3">
          {t(likely === null ? 'inventory.new.vin.years' : 'inventory.new.vin.year', {
            years: candidates.join(', '),
            year: likely ?? '',
          })}
        </p>
      )}
    </>
  )
}
