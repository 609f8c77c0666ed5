import { useFormat } from '@cartie/ui'
import { useText } from '../../lib/text.ts'
import { carName, useCarWords } from './car-words.ts'
import type { ListingView } from './types.ts'

export type CarCard = { readonly text: string; readonly photo: File | null }

/** A car as a message to a client: its name, price and facts in words, its cover as a file. A photo that cannot be fetched is left out. */
export function useCarCard(): (listing: ListingView) => Promise<CarCard> {
  const t = useText()
  const format = useFormat()
  const words = useCarWords()
  return async (listing) => {
    const { price, city, cover } = listing
    const lines = [
      [carName(listing), listing.year].filter(Boolean).join(', '),
      price && t('inventory.card.price', { price: format.money(price) }),
      words.facts({ ...listing, year: null }),
      [words.term('drive', listing.drive), words.term('colour', listing.colour), city].filter(Boolean).join(' · '),
    ]
    return {
      text: lines.filter(Boolean).join('\n'),
      photo: cover && (await fetchPhoto(cover.sendUrl, carName(listing))),
    }
  }
}

async function fetchPhoto(url: string, name: string): Promise<File | null> {
  const response = await fetch(url).catch(() => null)
  return response?.ok ? new File([await response.blob()], `${name}.jpg`, { type: 'image/jpeg' }) : null
}
