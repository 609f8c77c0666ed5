import { eventType } from '../../platform/events/event.ts'
import type { ListingId, ListingStatus } from './domain/listing.ts'

type About = { listingId: ListingId; title: string }

export const listingCreated = eventType<
  About & { status: ListingStatus; make: string; model: string; year: number | null }
>('inventory.listing-created')
/** Facts that changed, by their names; the price is told apart as well. */
export const listingChanged = eventType<About & { changed: readonly string[] }>('inventory.listing-changed')
export const listingPriceChanged = eventType<
  About & {
    fromMinor: number | null
    fromCurrency: string | null
    amountMinor: number | null
    currency: string | null
  }
>('inventory.listing-price-changed')
export const listingStatusChanged = eventType<About & { from: ListingStatus; to: ListingStatus }>(
  'inventory.listing-status-changed',
)
/** Photos came, went or stand in another order. */
export const listingPhotosChanged = eventType<About>('inventory.listing-photos-changed')
