import { Images } from 'lucide-react'
import { Icon, Photo, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { carName, useCarWords } from '../car-words.ts'
import type { ListingView } from '../types.ts'
import { StatusMark } from './status-mark.tsx'
import { PriceDrop } from './price-drop.tsx'

/** A car in the grid: what it is, what it costs, where it stands. */
export function ListingCard({ listing }: { listing: ListingView }) {
  const t = useText()
  const format = useFormat()
  const words = useCarWords()
  const { cover, photoCount, status, price, city, createdAt } = listing
  const name = carName(listing)
  return (
    <article className="flex h-full flex-col">
      <Photo
        src={cover?.thumbUrl}
        blur={cover?.preview}
        alt={name}
        className="rounded-none"
        count={
          photoCount > 1 ? (
            <>
              <Icon of={Images} size={12} />
              {photoCount}
            </>
          ) : undefined
        }
      />
      {status !== 'AVAILABLE' && (
        <span className="absolute top-2 right-2 z-1">
          <StatusMark status={status} />
        </span>
      )}
      <div className="grid gap-0.5 p-3">
        <h3 className="truncate font-semibold">{name}</h3>
        <p className="flex items-baseline gap-2">
          <span className="num text-16 font-semibold">{price ? format.money(price) : t('inventory.price.none')}</span>
          <PriceDrop listing={listing} />
        </p>
        <p className="num line-clamp-2 min-h-9 text-12 text-text-2">{words.facts(listing)}</p>
        <p className="flex gap-2 text-12 text-text-3">
          <span className="truncate">{city}</span>
          <time className="ml-auto shrink-0" dateTime={createdAt.toISOString()} title={format.exact(createdAt)}>
            {format.relative(createdAt)}
          </time>
        </p>
      </div>
    </article>
  )
}
