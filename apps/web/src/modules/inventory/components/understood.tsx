import { useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { useCarWords } from '../car-words.ts'
import type { Facets } from '../types.ts'

/** What was understood of the words searched for. */
export function Understood({ facets }: { facets: Facets | undefined }) {
  const t = useText()
  const format = useFormat()
  const words = useCarWords()
  if (!facets) return null
  const { make, model, generation, yearFrom, yearTo, priceTo, currency, fuel, gearbox, drive, body, city } =
    facets.understood
  const years = yearFrom !== undefined && yearFrom === yearTo ? String(yearFrom) : null
  const parts = [
    [make, model, generation].filter(Boolean).join(' '),
    years ?? (yearFrom !== undefined && t('inventory.understood.from', { year: String(yearFrom) })),
    !years && yearTo !== undefined && t('inventory.understood.to', { year: String(yearTo) }),
    priceTo !== undefined &&
      t('inventory.understood.price', {
        price: format.money({ amountMinor: priceTo * 100, currency: currency ?? 'USD' }),
      }),
    words.term('fuel', fuel),
    words.term('gearbox', gearbox),
    words.term('drive', drive),
    words.term('body', body),
    city,
  ].filter((part) => typeof part === 'string' && part !== '')
  if (parts.length === 0) return null
  return (
    <span className="text-12 whitespace-nowrap text-text-2" role="status">
      {t('inventory.understood', { what: parts.join(' · ') })}
    </span>
  )
}
