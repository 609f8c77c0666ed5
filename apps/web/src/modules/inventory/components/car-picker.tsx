import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { ErrorState, Input, Photo, SkeletonFacts, useFormat } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { carName, useCarWords } from '../car-words.ts'
import type { ListingView } from '../types.ts'

/** Finds a car on sale to be shown to somebody. */
export function CarPicker({ onPick }: { onPick: (listing: ListingView) => void }) {
  const t = useText()
  const format = useFormat()
  const words = useCarWords()
  const [search, setSearch] = useState('')
  const query = useQuery(
    orpc.inventory.listListings.queryOptions({
      input: { status: ['AVAILABLE'], limit: 12, ...(search.trim() && { search: search.trim() }) },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <div className="grid w-96 max-w-full gap-2">
      <Input
        autoFocus
        icon={Search}
        value={search}
        onChange={setSearch}
        label={t('inventory.pick.search')}
        placeholder={t('inventory.search')}
      />
      {query.isPending && <SkeletonFacts rows={4} />}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.items.length === 0 && (
        <p className="px-2 py-3 text-text-3">{t(search ? 'inventory.pick.nothing' : 'inventory.pick.empty')}</p>
      )}
      <ul className="grid max-h-96 gap-0.5 overflow-y-auto">
        {query.data?.items.map((listing) => (
          <li key={listing.id}>
            <button
              type="button"
              className="flex w-full items-center gap-3 rounded-in p-1.5 text-left hover:bg-hover"
              onClick={() => onPick(listing)}
            >
              <Photo src={listing.cover?.thumbUrl} blur={listing.cover?.preview} alt="" className="w-16 shrink-0" />
              <span className="grid min-w-0 flex-1">
                <b className="truncate font-medium">{carName(listing)}</b>
                <span className="num truncate text-12 text-text-3">{words.facts(listing)}</span>
              </span>
              <b className="num font-semibold">{listing.price && format.money(listing.price)}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
