import { Section, Time, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { ListingDetail } from '../types.ts'

/** What the car cost, newest first; the first price alone is no history. */
export function PriceHistory({ listing }: { listing: ListingDetail }) {
  const t = useText()
  const format = useFormat()
  if (listing.prices.length < 2) return null
  return (
    <Section title={t('inventory.prices')}>
      <ol className="grid gap-1">
        {listing.prices.map(({ price, at }, index) => (
          <li key={at.toISOString()} className="flex items-baseline gap-3">
            <span className={index === 0 ? 'num font-semibold' : 'num text-text-2'}>
              {price ? format.money(price) : t('inventory.price.none')}
            </span>
            <span className="ml-auto text-12 text-text-3">
              <Time at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
