import { TrendingDown, TrendingUp } from 'lucide-react'
import { Icon, cn, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { ListingView } from '../types.ts'

/** By how much the price went down or up at its last change. */
export function PriceDrop({
  listing: { price, previousPrice },
}: {
  listing: Pick<ListingView, 'price' | 'previousPrice'>
}) {
  const t = useText()
  const format = useFormat()
  if (!price || !previousPrice || price.currency !== previousPrice.currency) return null
  const by = price.amountMinor - previousPrice.amountMinor
  if (by === 0) return null
  const amount = format.money({ amountMinor: Math.abs(by), currency: price.currency })
  return (
    <span
      title={t('inventory.price.was', { price: format.money(previousPrice) })}
      className={cn('num inline-flex items-center gap-0.5 text-12', by < 0 ? 'text-ok' : 'text-text-3')}
    >
      <Icon of={by < 0 ? TrendingDown : TrendingUp} size={12} />
      {t(by < 0 ? 'inventory.price.down' : 'inventory.price.up', { amount })}
    </span>
  )
}
