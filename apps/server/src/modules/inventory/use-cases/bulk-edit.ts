import type { bulkEditInput } from '@cartie/contract/inventory'
import { ok, type Result } from '@cartie/kernel'
import { normaliseCar } from '@cartie/vehicle'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { setStatus, type Listing, type ListingChange, type ListingId } from '../domain/listing.ts'
import { lockListings } from '../store/listing-store.ts'
import { saveChange } from './save-change.ts'

export type BulkEdit = z.infer<typeof bulkEditInput>
export type BulkDone = { changed: number; refused: { id: ListingId; code: string }[] }

/** Changes many cars at once: what a car does not allow is told of that car, the others are changed. */
export async function bulkEdit(ctx: Ctx, input: BulkEdit): Promise<Result<BulkDone, Forbidden>> {
  const forbidden = forbid(ctx, 'inventory.edit')
  if (forbidden) return forbidden
  const found = await lockListings(ctx, input.listingIds)
  const there = new Set(found.map(({ id }) => id))
  const refused = input.listingIds.filter((id) => !there.has(id)).map((id) => ({ id, code: 'LISTING_NOT_FOUND' }))
  let changed = 0
  for (const listing of found) {
    const change = changeOf(listing, input, ctx.now)
    if (!change.ok) {
      refused.push({ id: listing.id, code: change.error.code })
      continue
    }
    if ((await saveChange(ctx, listing, change.value)) !== listing) changed++
  }
  return ok({ changed, refused })
}

function changeOf(listing: Listing, { status, city, pricePercent }: BulkEdit, now: Date) {
  const moved = status ? setStatus(listing, status, now) : ok<ListingChange>({})
  if (!moved.ok) return moved
  const named = city ? normaliseCar({ city }).city : city
  const price = pricePercent === undefined ? undefined : listing.price && changePrice(listing.price, pricePercent)
  return ok<ListingChange>({
    ...moved.value,
    ...(named !== undefined && named !== listing.city && { city: named }),
    ...(price && price.amountMinor !== listing.price?.amountMinor && { price }),
  })
}

/** To whole units: nobody asks 12,345.67 for a car. */
const changePrice = (price: NonNullable<Listing['price']>, percent: number) => ({
  ...price,
  amountMinor: Math.max(0, Math.round((price.amountMinor * (100 + percent)) / 10_000) * 100),
})
