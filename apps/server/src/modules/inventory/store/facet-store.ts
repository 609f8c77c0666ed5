import { and, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Facets, ListingFilter } from '../domain/listing.ts'
import { understandFilter } from '../domain/understand-filter.ts'
import { facetColumns, facetConditions, facets, otherConditions, type Facet } from './conditions.ts'
import { listings } from './tables.ts'

type Row = { readonly facet: number; readonly value: string | null; readonly fails: number; readonly count: number }
const mostValues = 60

/**
 * Counts of every facet in one reading. Each car is marked with the chosen facets it fails (a bit each): a car that fails none counts
 * everywhere, one that fails a single facet counts in that facet only, so that other values of it can be chosen.
 */
export async function countFacets(ctx: Ctx, given: ListingFilter): Promise<Facets> {
  const understood = understandFilter(given)
  const chosen = facetConditions(understood)
  const bits = facets.map((facet, index) => {
    const condition = chosen[facet]
    return condition ? sql`case when ${condition} then 0 else ${sql.raw(String(2 ** index))} end` : sql`0`
  })
  // Models are shown once a make is chosen: all of them at once help nobody and cost most.
  const counted = facets.filter((facet) => facet !== 'model' || understood.filter.make !== undefined)
  const columns = counted.map((facet) => sql`${facetColumns[facet]}`)
  const sets = sql.join(
    counted.map((_, index) => sql.raw(`(c${index}, fails)`)),
    sql`, `,
  )
  const names = sql.raw(counted.map((_, index) => `c${index}`).join(', '))
  const inner = sql.join(
    columns.map((column, index) => sql`${column} as ${sql.raw(`c${index}`)}`),
    sql`, `,
  )
  const { rows } = await ctx.db.execute<Row>(sql`
    select grouping(${names})::int as facet, coalesce(${names})::text as value, fails::int as fails, count(*)::int as count
    from (
      select ${inner}, ${sql.join(bits, sql` + `)} as fails from ${listings}
      where ${and(...(await otherConditions(ctx, understood)))}
    ) as cars
    where fails & (fails - 1) = 0
    group by grouping sets (${sets})`)
  return { ...sumUp(rows, counted), understood: understood.search }
}

function sumUp(rows: readonly Row[], counted: readonly Facet[]): Pick<Facets, 'total' | 'facets'> {
  const sums = new Map<Facet, Map<string, number>>()
  let total = 0
  for (const { facet: mask, value, fails, count } of rows) {
    // grouping() sets a bit, the first name highest, for each column that is not grouped by.
    const index = counted.findIndex((_, at) => (mask & (1 << (counted.length - 1 - at))) === 0)
    const facet = counted[index]
    if (!facet) continue
    if (facet === 'status' && fails === 0) total += count
    if (value === null || (fails !== 0 && fails !== 2 ** facets.indexOf(facet))) continue
    const values = sums.get(facet) ?? new Map<string, number>()
    values.set(value, (values.get(value) ?? 0) + count)
    sums.set(facet, values)
  }
  const inOrder = (facet: Facet) =>
    [...(sums.get(facet) ?? new Map<string, number>())]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value))
      .slice(0, mostValues)
  return {
    total,
    facets: {
      status: inOrder('status'),
      make: inOrder('make'),
      model: inOrder('model'),
      fuel: inOrder('fuel'),
      gearbox: inOrder('gearbox'),
      drive: inOrder('drive'),
      body: inOrder('body'),
      city: inOrder('city'),
    },
  }
}
