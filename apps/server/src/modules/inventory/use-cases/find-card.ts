import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ListingId } from '../domain/listing.ts'
import { findListing } from '../store/listing-store.ts'
import { findCovers } from '../store/photo-store.ts'
import { toCard, type StockCard } from './search-listings.ts'

/** One car as a card to be sent to a client, whatever its status; null when there is none. */
export async function findCard(ctx: Ctx, listingId: ListingId): Promise<StockCard | null> {
  const listing = await findListing(ctx, listingId)
  if (!listing) return null
  return toCard(listing, (await findCovers(ctx, [listingId])).get(listingId)?.cover ?? null)
}
