import type { Ctx } from '../../../platform/context/ctx.ts'
import { titleOf, type Listing, type ListingChange } from '../domain/listing.ts'
import { listingChanged, listingPriceChanged, listingStatusChanged } from '../events.ts'
import { changeListing } from '../store/listing-store.ts'

/** Saves a change of a locked car and says what it came to; nothing changed is no news. */
export async function saveChange(ctx: Ctx, before: Listing, change: ListingChange): Promise<Listing> {
  const { status, statusChangedAt: _, price, ...facts } = change
  if (Object.keys(change).length === 0) return before
  const after = await changeListing(ctx, before, change)
  const about = { listingId: after.id, title: titleOf(after) }
  if (status) ctx.emit(listingStatusChanged, { ...about, from: before.status, to: status })
  if (price !== undefined) {
    ctx.emit(listingPriceChanged, {
      ...about,
      fromMinor: before.price?.amountMinor ?? null,
      fromCurrency: before.price?.currency ?? null,
      amountMinor: price?.amountMinor ?? null,
      currency: price?.currency ?? null,
    })
  }
  const changed = Object.keys(facts)
  if (changed.length > 0) ctx.emit(listingChanged, { ...about, changed })
  return after
}
