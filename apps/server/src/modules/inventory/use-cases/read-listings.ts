import { err, ok, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ListingNotFound } from '../domain/errors.ts'
import type {
  Duplicate,
  Facets,
  ListingDetail,
  ListingFilter,
  ListingId,
  ListingPage,
  ListingView,
} from '../domain/listing.ts'
import type { InventoryParts } from '../ports.ts'
import { countFacets } from '../store/facet-store.ts'
import { pageListings, toViews } from '../store/list-store.ts'
import { findByVin, findListing, listPrices } from '../store/listing-store.ts'
import { listPhotos, toPhoto } from '../store/photo-store.ts'

type Addresses = Pick<InventoryParts, 'addresses'>

/** Cars by facts and words, in one of six orders. */
export const listListings =
  ({ addresses }: Addresses) =>
  async (ctx: Ctx, page: ListingPage): Promise<Result<Page<ListingView>, Forbidden | CursorInvalid>> =>
    forbid(ctx, 'inventory.view') ?? pageListings(ctx, page, addresses)

/** How many cars match, and how many of each value of each facet. */
export async function countListings(ctx: Ctx, filter: ListingFilter): Promise<Result<Facets, Forbidden>> {
  return forbid(ctx, 'inventory.view') ?? ok(await countFacets(ctx, filter))
}

/** A car with its photos, what it cost before, and others with its VIN. */
export const getListing =
  ({ addresses }: Addresses) =>
  async (
    ctx: Ctx,
    { listingId }: { listingId: ListingId },
  ): Promise<Result<ListingDetail, Forbidden | ListingNotFound>> => {
    const refused = forbid(ctx, 'inventory.view')
    if (refused) return refused
    const listing = await findListing(ctx, listingId)
    const [view] = listing ? await toViews(ctx, [listing], addresses) : []
    if (!view) return err({ code: 'LISTING_NOT_FOUND' })
    const photos = await listPhotos(ctx, listingId)
    return ok({
      ...view,
      photos: photos.map((photo) => toPhoto(photo, addresses, ctx.now)),
      prices: await listPrices(ctx, listingId),
      duplicates: view.vin ? await findByVin(ctx, view.vin, listingId) : [],
    })
  }

/** Cars that have this VIN already, while somebody types it. */
export async function findDuplicates(ctx: Ctx, { vin }: { vin: string }): Promise<Result<Duplicate[], Forbidden>> {
  return forbid(ctx, 'inventory.view') ?? ok(await findByVin(ctx, vin.toUpperCase().replace(/[\s-]/g, ''), null))
}
