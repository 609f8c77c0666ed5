import { and, desc, sql } from 'drizzle-orm'
import type { Money } from '@cartie/kernel'
import { normaliseCar } from '@cartie/vehicle'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { titleOf, type Listing, type ListingFilter, type ListingId } from '../domain/listing.ts'
import { understandFilter } from '../domain/understand-filter.ts'
import { allOf, facetConditions, otherConditions } from '../store/conditions.ts'
import { toListing } from '../store/listing-store.ts'
import { findCovers, type PhotoRow } from '../store/photo-store.ts'
import { listings } from '../store/tables.ts'

/** What a scenario knows of the car a client wants, in the client's spelling or ours. Absent or null: does not matter. */
export type StockCriteria = {
  readonly make?: string | null
  readonly model?: string | null
  readonly yearFrom?: number | null
  readonly yearTo?: number | null
  readonly priceFromMinor?: number | null
  readonly priceToMinor?: number | null
  readonly currency?: Money['currency'] | null
  readonly city?: string | null
  readonly fuel?: readonly string[]
  readonly gearbox?: readonly string[]
  readonly drive?: readonly string[]
  readonly body?: readonly string[]
  readonly mileageMaxKm?: number | null
  readonly atMost?: number
}
export type StockCard = {
  readonly id: ListingId
  /** `Skoda Octavia A7, 2016` */
  readonly title: string
  readonly facts: Pick<
    Listing,
    'year' | 'mileageKm' | 'fuel' | 'gearbox' | 'drive' | 'engineCc' | 'body' | 'colour' | 'city'
  >
  readonly price: Money | null
  /** A JPEG that every messenger takes. */
  readonly cover: CardMedia | null
}
export type CardMedia = { readonly storageKey: string; readonly mime: 'image/jpeg'; readonly sizeBytes: number }

/** Words of scenarios and requests that stand for several fuels of ours. */
const otherFuels: Readonly<Record<string, readonly string[]>> = { lpg: ['gas', 'gas-petrol'] }

/** Cars on sale that match, newest first, at most `atMost` (5) of them, and how many there are. For scenarios; clients see no others. */
export async function searchListings(
  ctx: Ctx,
  criteria: StockCriteria,
): Promise<{ cards: StockCard[]; count: number }> {
  const understood = understandFilter(filterOf(criteria))
  const rows = await ctx.db
    .select({ listing: listings, count: sql<number>`(count(*) over ())::int` })
    .from(listings)
    .where(and(...(await otherConditions(ctx, understood)), allOf(facetConditions(understood))))
    .orderBy(desc(listings.createdAt), desc(listings.id))
    .limit(Math.min(Math.max(criteria.atMost ?? 5, 1), 50))
  const covers = await findCovers(
    ctx,
    rows.map(({ listing }) => listing.id),
  )
  return {
    count: rows[0]?.count ?? 0,
    cards: rows.map(({ listing }) => toCard(toListing(listing), covers.get(listing.id)?.cover ?? null)),
  }
}

function filterOf({ fuel, gearbox, drive, body, ...criteria }: StockCriteria): ListingFilter {
  const { make, model, city } = normaliseCar(criteria)
  const given = {
    status: ['AVAILABLE'],
    make,
    model: model ? [model] : undefined,
    city: city ? [city] : undefined,
    fuel: fuel?.flatMap((word) => otherFuels[word] ?? [word]),
    gearbox,
    drive,
    body,
    yearFrom: criteria.yearFrom,
    yearTo: criteria.yearTo,
    priceFrom: units(criteria.priceFromMinor),
    priceTo: units(criteria.priceToMinor),
    currency: criteria.currency,
    mileageMaxKm: criteria.mileageMaxKm,
  }
  const told = Object.entries(given).filter(([, value]) => value !== undefined && value !== null)
  // Words of other lists match no car.
  return Object.fromEntries(told)
}

const units = (minor: number | null | undefined): number | undefined =>
  minor === null || minor === undefined ? undefined : minor / 100

export function toCard(listing: Listing, cover: PhotoRow | null): StockCard {
  const { id, year, mileageKm, fuel, gearbox, drive, engineCc, body, colour, city, price } = listing
  return {
    id,
    title: titleOf(listing),
    facts: { year, mileageKm, fuel, gearbox, drive, engineCc, body, colour, city },
    price,
    cover: cover && { storageKey: `${cover.storageKey}-send.jpg`, mime: 'image/jpeg', sizeBytes: cover.sendBytes },
  }
}
