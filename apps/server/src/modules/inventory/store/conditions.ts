import { and, eq, gte, inArray, like, lte, sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Understood } from '../domain/understand-filter.ts'
import { listings } from './tables.ts'

/** Facts by which cars are chosen one value at a time, and counted. */
export const facetColumns = {
  status: listings.status,
  make: listings.make,
  model: listings.model,
  fuel: listings.fuel,
  gearbox: listings.gearbox,
  drive: listings.drive,
  body: listings.body,
  city: listings.city,
} as const
export type Facet = keyof typeof facetColumns
// @NOTE the keys of the object literal above.
export const facets = Object.keys(facetColumns) as readonly Facet[]

/** The condition of each facet that is chosen. */
export function facetConditions({ filter }: Understood): Partial<Record<Facet, SQL>> {
  const conditions: Partial<Record<Facet, SQL>> = {}
  for (const facet of facets) {
    const value = filter[facet]
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
    if (values.length > 0) conditions[facet] = inArray(facetColumns[facet], values)
  }
  return conditions
}

/** The conditions that are no facet: ranges and words. */
export async function otherConditions(ctx: Ctx, { filter, search }: Understood): Promise<(SQL | undefined)[]> {
  const { yearFrom, yearTo, priceFrom, priceTo, mileageMaxKm } = filter
  const hasPrice = priceFrom !== undefined || priceTo !== undefined
  return [
    eq(listings.workspaceId, ctx.workspaceId),
    yearFrom === undefined ? undefined : gte(listings.year, yearFrom),
    yearTo === undefined ? undefined : lte(listings.year, yearTo),
    hasPrice ? eq(listings.currency, filter.currency ?? 'USD') : undefined,
    priceFrom === undefined ? undefined : gte(listings.priceMinor, Math.round(priceFrom * 100)),
    priceTo === undefined ? undefined : lte(listings.priceMinor, Math.round(priceTo * 100)),
    mileageMaxKm === undefined ? undefined : lte(listings.mileageKm, mileageMaxKm),
    search.generation === undefined ? undefined : eq(listings.generation, search.generation),
    await wordsCondition(ctx, search.words),
  ]
}

export const allOf = (conditions: Partial<Record<Facet, SQL>>): SQL | undefined => and(...Object.values(conditions))

/** A word found more often than this is common: cars are walked in the order of the list instead, which fills a page soon. */
const mostHits = 2_000

async function wordsCondition(ctx: Ctx, words: readonly string[]): Promise<SQL | undefined> {
  const [first, ...others] = words.toSorted((a, b) => b.length - a.length).map((word) => `%${word}%`)
  if (first === undefined) return undefined
  const { rows } = await ctx.db.$client.query<{ id: string }>(
    'select listings_saying as id from app.listings_saying($1, $2, $3)',
    [first, others, mostHits + 1],
  )
  if (rows.length > mostHits) return and(...[first, ...others].map((word) => like(listings.words, word)))
  return sql`${listings.id} = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`
}
