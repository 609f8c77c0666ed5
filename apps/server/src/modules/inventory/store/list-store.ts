import { and, sql } from 'drizzle-orm'
import { ok, type Currency, type Money, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid, type KeysetSort } from '../../../platform/db/keyset.ts'
import { together } from '../../../platform/db/together.ts'
import type { SignedAddresses } from '../../../platform/storage/signed-address.ts'
import type { Listing, ListingId, ListingPage, ListingView } from '../domain/listing.ts'
import { understandFilter } from '../domain/understand-filter.ts'
import { allOf, facetConditions, otherConditions } from './conditions.ts'
import { toListing } from './listing-store.ts'
import { findCovers, toPhoto } from './photo-store.ts'
import { listings } from './tables.ts'

/** Cars priced in another currency stand behind, for they cannot be compared. */
const priceIn = (currency: Currency) =>
  sql`case when ${listings.currency} = ${currency} then ${listings.priceMinor} end`
const sortOf = (sort: ListingPage['sort'], currency: Currency): KeysetSort => {
  switch (sort) {
    case 'recent':
      return { by: listings.createdAt, type: 'timestamptz', order: 'desc' }
    case 'updated':
      return { by: listings.updatedAt, type: 'timestamptz', order: 'desc' }
    case 'price-asc':
      return { by: priceIn(currency), type: 'bigint', order: 'asc', isNullable: true }
    case 'price-desc':
      return { by: priceIn(currency), type: 'bigint', order: 'desc', isNullable: true }
    case 'mileage':
      return { by: listings.mileageKm, type: 'bigint', order: 'asc', isNullable: true }
    case 'year':
      return { by: listings.year, type: 'bigint', order: 'desc', isNullable: true }
  }
}

/** One page of cars with their covers. */
export async function pageListings(
  ctx: Ctx,
  page: ListingPage,
  addresses: SignedAddresses,
): Promise<Result<Page<ListingView>, CursorInvalid>> {
  const understood = understandFilter(page)
  const currency = understood.filter.currency ?? 'USD'
  const keyset = openKeyset(`inventory.${page.sort}.${currency}`, sortOf(page.sort, currency), listings.id, page)
  if (!keyset.ok) return keyset
  const { key, after, orderBy, limit, toPage } = keyset.value
  const rows = await ctx.db
    .select({ key, id: listings.id, listing: listings })
    .from(listings)
    .where(and(...(await otherConditions(ctx, understood)), allOf(facetConditions(understood)), after))
    .orderBy(orderBy)
    .limit(limit)
  const shown = toPage(rows, (row) => toListing(row.listing))
  return ok({ ...shown, items: await toViews(ctx, shown.items, addresses) })
}

/** Cars as people see them: cover, number of photos, what they cost before. */
export async function toViews(ctx: Ctx, found: readonly Listing[], addresses: SignedAddresses): Promise<ListingView[]> {
  const ids = found.map(({ id }) => id)
  const [covers, previous] = await together([findCovers(ctx, ids), findPreviousPrices(ctx, ids)])
  return found.map((listing) => {
    const photos = covers.get(listing.id)
    return {
      ...listing,
      cover: photos ? toPhoto(photos.cover, addresses, ctx.now) : null,
      photoCount: photos?.count ?? 0,
      previousPrice: previous.get(listing.id) ?? null,
    }
  })
}

/** The price before the one that stands. */
async function findPreviousPrices(ctx: Ctx, ids: readonly ListingId[]): Promise<Map<ListingId, Money>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.db.$client.query<{ id: ListingId; price_minor: string; currency: Currency }>(
    `select wanted.id, before.price_minor, before.currency from unnest($2::uuid[]) as wanted (id)
     cross join lateral (
       select price_minor, currency from listing_prices
       where workspace_id = $1 and listing_id = wanted.id order by at desc, id desc offset 1 limit 1
     ) as before where before.price_minor is not null`,
    [ctx.workspaceId, ids],
  )
  return new Map(rows.map((row) => [row.id, { amountMinor: Number(row.price_minor), currency: row.currency }]))
}
