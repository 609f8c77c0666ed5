import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ListingChanged, ListingNotFound, StatusRefuses } from '../domain/errors.ts'
import { checkVersion, setStatus, type Listing, type ListingId, type ListingStatus } from '../domain/listing.ts'
import { lockListing } from '../store/listing-store.ts'
import { saveChange } from './save-change.ts'

export type SetListingStatus = {
  readonly listingId: ListingId
  readonly status: ListingStatus
  readonly version?: number | undefined
}

/** Reserves, sells, hides a car, or puts it back on sale. */
export async function setListingStatus(
  ctx: Ctx,
  { listingId, status, version }: SetListingStatus,
): Promise<Result<Listing, Forbidden | ListingNotFound | ListingChanged | StatusRefuses>> {
  const refused = forbid(ctx, 'inventory.edit')
  if (refused) return refused
  const listing = await lockListing(ctx, listingId)
  if (!listing) return err({ code: 'LISTING_NOT_FOUND' })
  const current = checkVersion(listing, version)
  if (!current.ok) return current
  const change = setStatus(listing, status, ctx.now)
  return change.ok ? ok(await saveChange(ctx, listing, change.value)) : change
}
