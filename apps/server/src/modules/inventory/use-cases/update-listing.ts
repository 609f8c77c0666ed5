import type { updateListingInput } from '@cartie/contract/inventory'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { FactsInvalid, ListingChanged, ListingNotFound } from '../domain/errors.ts'
import { changeFacts, factsOf } from '../domain/listing-facts.ts'
import { checkVersion, type Listing } from '../domain/listing.ts'
import type { InventoryParts } from '../ports.ts'
import { lockListing } from '../store/listing-store.ts'
import { saveChange } from './save-change.ts'

export type UpdateListing = z.infer<typeof updateListingInput>

/** Changes what is known of a car; facts that are not named stay. */
export const updateListing =
  ({ normalisePhone }: Pick<InventoryParts, 'normalisePhone'>) =>
  async (
    ctx: Ctx,
    { listingId, version, ...given }: UpdateListing,
  ): Promise<Result<Listing, Forbidden | ListingNotFound | ListingChanged | FactsInvalid>> => {
    const refused = forbid(ctx, 'inventory.edit')
    if (refused) return refused
    const listing = await lockListing(ctx, listingId)
    if (!listing) return err({ code: 'LISTING_NOT_FOUND' })
    const current = checkVersion(listing, version)
    if (!current.ok) return current
    const changes = changeFacts(factsOf(listing), given, { now: ctx.now, normalisePhone })
    return changes.ok ? ok(await saveChange(ctx, listing, changes.value.facts)) : changes
  }
