import { newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { FactsInvalid } from '../domain/errors.ts'
import { changeFacts, noFacts } from '../domain/listing-facts.ts'
import { titleOf, type CreateListing, type Listing } from '../domain/listing.ts'
import { listingCreated } from '../events.ts'
import type { InventoryParts } from '../ports.ts'
import { findMadeBefore, insertListing } from '../store/listing-store.ts'

/** Puts a car into stock. The same `onceKey` answers the same car again. A VIN that is there already is no refusal: one car may come twice. */
export const createListing =
  ({ normalisePhone }: Pick<InventoryParts, 'normalisePhone'>) =>
  async (
    ctx: Ctx,
    { status = 'AVAILABLE', onceKey, ...given }: CreateListing,
  ): Promise<Result<Listing, Forbidden | FactsInvalid>> => {
    const refused = forbid(ctx, 'inventory.edit')
    if (refused) return refused
    const madeBefore = onceKey ? await findMadeBefore(ctx, onceKey) : null
    if (madeBefore) return ok(madeBefore)
    const facts = changeFacts(noFacts, given, { now: ctx.now, normalisePhone })
    if (!facts.ok) return facts
    const id = newId<'listing'>()
    const wanted = { ...noFacts, ...facts.value.facts, id, status, statusChangedAt: ctx.now, onceKey: onceKey ?? null }
    const listing = await insertListing(ctx, wanted)
    if (!listing) {
      const other = onceKey ? await findMadeBefore(ctx, onceKey) : null
      if (!other) throw new Error('a new car was not stored, and nobody else stored it')
      return ok(other)
    }
    const { make, model, year } = listing
    ctx.emit(listingCreated, { listingId: id, title: titleOf(listing), status, make, model, year })
    return ok(listing)
  }
