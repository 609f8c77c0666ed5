import { useMemo } from 'react'
import { Photo, Time, useFormat, type Column } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { carName, useCarWords } from '../car-words.ts'
import type { ListingView } from '../types.ts'
import { PriceDrop } from './price-drop.tsx'
import { StatusMark } from './status-mark.tsx'

/** The facts of a car as columns of the table. */
export function useListingColumns(): readonly Column<ListingView>[] {
  const t = useText()
  const format = useFormat()
  const words = useCarWords()
  return useMemo((): readonly Column<ListingView>[] => {
    const term = (
      fact: 'fuel' | 'gearbox' | 'drive' | 'body' | 'colour',
      startsHidden: boolean,
    ): Column<ListingView> => ({
      id: fact,
      label: t(`inventory.${fact}`),
      width: fact === 'fuel' ? 150 : 110,
      startsHidden,
      phone: 'hide',
      cell: (listing) => words.term(fact, listing[fact]),
    })
    return [
      {
        id: 'car',
        label: t('inventory.car'),
        isFixed: true,
        cell: (listing) => (
          <span className="flex items-center gap-2">
            <Photo src={listing.cover?.thumbUrl} blur={listing.cover?.preview} alt="" className="w-10 shrink-0" />
            <span className="truncate font-medium">{carName(listing)}</span>
          </span>
        ),
      },
      {
        id: 'status',
        label: t('inventory.status'),
        width: 150,
        phone: 'aside',
        cell: (listing) => <StatusMark status={listing.status} />,
      },
      { id: 'year', label: t('inventory.year'), width: 70, align: 'right', sortable: 'desc', cell: ({ year }) => year },
      {
        id: 'price',
        label: t('inventory.price'),
        width: 160,
        align: 'right',
        sortable: true,
        cell: (listing) => (
          <span className="flex items-baseline justify-end gap-2">
            <PriceDrop listing={listing} />
            <b className="num font-semibold">{listing.price && format.money(listing.price)}</b>
          </span>
        ),
      },
      {
        id: 'mileage',
        label: t('inventory.mileage'),
        width: 110,
        align: 'right',
        sortable: 'asc',
        cell: ({ mileageKm }) => mileageKm !== null && format.mileage(mileageKm),
      },
      term('fuel', false),
      term('gearbox', false),
      term('drive', true),
      term('body', true),
      term('colour', true),
      { id: 'city', label: t('inventory.city'), width: 130, phone: 'hide', cell: ({ city }) => city },
      {
        id: 'vin',
        label: 'VIN',
        width: 170,
        startsHidden: true,
        phone: 'hide',
        cell: ({ vin }) => vin && <code>{vin}</code>,
      },
      {
        id: 'created',
        label: t('inventory.created'),
        width: 120,
        sortable: 'desc',
        phone: 'hide',
        cell: ({ createdAt }) => <Time at={createdAt} />,
      },
      {
        id: 'updated',
        label: t('inventory.updated'),
        width: 120,
        sortable: 'desc',
        startsHidden: true,
        phone: 'hide',
        cell: ({ updatedAt }) => <Time at={updatedAt} />,
      },
    ]
  }, [t, format, words])
}
