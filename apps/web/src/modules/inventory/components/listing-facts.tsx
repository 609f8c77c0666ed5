import type { ReactNode } from 'react'
import {
  EditableFact,
  Facts,
  Input,
  MoneyInput,
  PhoneInput,
  Section,
  Select,
  Textarea,
  useFormat,
  type ControlProps,
} from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useCarWords, type TermFact } from '../car-words.ts'
import type { ListingChange, ListingDetail } from '../types.ts'
import { useListingCommands } from '../use-listing-commands.ts'
import { PriceDrop } from './price-drop.tsx'
import { MakeCombobox, ModelCombobox } from './car-comboboxes.tsx'
import { wholeNumber } from './whole-number.ts'

/** Every fact of a car, edited in place. */
export function ListingFacts({ listing }: { listing: ListingDetail }) {
  const t = useText()
  const format = useFormat()
  const words = useCarWords()
  const { fact, text, number } = useFact(listing)
  const term = (name: TermFact) =>
    fact<string | null>({
      name,
      value: listing[name],
      shown: words.term(name, listing[name]),
      patch: (value) => ({ [name]: value }),
      control: (field) => <Select {...field} options={words.options(name)} />,
    })
  return (
    <Section title={t('inventory.facts')}>
      <Facts>
        {fact({
          name: 'price',
          value: listing.price,
          shown: listing.price && (
            <span className="flex items-baseline gap-2">
              <b className="num text-16 font-semibold">{format.money(listing.price)}</b>
              <PriceDrop listing={listing} />
            </span>
          ),
          patch: (price) => ({ price }),
          control: (field) => <MoneyInput {...field} choices={['USD', 'UAH', 'EUR']} />,
        })}
        {fact<string | null>({
          name: 'make',
          value: listing.make,
          shown: listing.make,
          patch: (make) => (make ? { make } : {}),
          control: (field) => <MakeCombobox {...field} />,
        })}
        {fact<string | null>({
          name: 'model',
          value: listing.model,
          shown: listing.model,
          patch: (model) => (model ? { model } : {}),
          control: (field) => <ModelCombobox {...field} make={listing.make} />,
        })}
        {text('badge', 40)}
        {text('generation', 40)}
        {number('year', (year) => String(year))}
        {number('mileageKm', format.mileage)}
        {term('fuel')}
        {term('gearbox')}
        {term('drive')}
        {number('engineCc', (cc) => words.engine(cc) ?? '')}
        {number('powerKw', (kw) => t('inventory.power', { kw, hp: Math.round(kw * 1.35962) }))}
        {term('body')}
        {term('colour')}
        {text('city', 100)}
        {text('vin', 40)}
        {text('plate', 20)}
        {fact({
          name: 'sellerPhone',
          value: listing.sellerPhone ?? '',
          shown: listing.sellerPhone && format.phone(listing.sellerPhone),
          patch: (phone) => ({ sellerPhone: phone || null }),
          control: (field) => <PhoneInput {...field} />,
        })}
        {fact({
          name: 'description',
          value: listing.description ?? '',
          shown: listing.description && <span className="whitespace-pre-wrap">{listing.description}</span>,
          patch: (description) => ({ description: description.trim() || null }),
          control: (field) => <Textarea {...field} maxLength={8_000} />,
        })}
      </Facts>
      {listing.sourceText && (
        <details className="mt-3">
          <summary className="text-12 text-text-3">{t('inventory.sourceText')}</summary>
          <p className="mt-1 text-12 whitespace-pre-wrap text-text-2">{listing.sourceText}</p>
        </details>
      )}
    </Section>
  )
}

type FactOf<V> = {
  name: keyof ListingChange
  value: V
  shown: ReactNode
  patch: (value: V) => ListingChange
  control: (field: ControlProps<V>) => ReactNode
}
type TextName = 'badge' | 'generation' | 'city' | 'vin' | 'plate'
type NumberName = 'year' | 'mileageKm' | 'engineCc' | 'powerKw'

/** Facts of one car: saved at once over the version that was seen, so that nobody is overwritten unseen. */
function useFact(listing: ListingDetail) {
  const t = useText()
  const reason = useCan()('inventory.edit') ? undefined : t('inventory.read-only')
  const { update } = useListingCommands()
  const { id: listingId, version } = listing
  function fact<V>({ name, value, shown, patch, control }: FactOf<V>) {
    const label = t(`inventory.${name}`)
    return (
      <EditableFact<V>
        key={name}
        label={label}
        value={value}
        shown={shown || null}
        onSave={(next) => update.mutateAsync({ listingId, version, ...patch(next) })}
        saved={t('inventory.saved', { fact: label })}
        reason={reason}
      >
        {(field) => control({ ...field, label })}
      </EditableFact>
    )
  }
  const text = (name: TextName, max: number) =>
    fact({
      name,
      value: listing[name] ?? '',
      shown: listing[name],
      patch: (value) => ({ [name]: value.trim() || null }),
      control: (field) => <Input {...field} maxLength={max} />,
    })
  const number = (name: NumberName, show: (value: number) => string) => {
    const known = listing[name]
    return fact({
      name,
      value: known === null ? '' : String(known),
      shown: known !== null && <span className="num">{show(known)}</span>,
      patch: (value) => ({ [name]: wholeNumber(value) }),
      control: (field) => <Input {...field} inputMode="numeric" maxLength={9} />,
    })
  }
  return { fact, text, number }
}
