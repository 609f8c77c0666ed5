import { readSearch, type StockSearch } from '@cartie/vehicle'
import type { ListingFilter } from './listing.ts'

export type Understood = { readonly filter: ListingFilter; readonly search: StockSearch }

/** What the words searched for come to beside the filters chosen: a filter that was chosen stands, what was typed narrows it. */
export function understandFilter(filter: ListingFilter): Understood {
  const search = readSearch(filter.search ?? '')
  const { words: _, generation: __, ...typed } = search
  const { make, model, fuel, gearbox, drive, body, city, ...numbers } = typed
  return {
    search,
    filter: {
      ...numbers,
      ...(make && { make }),
      ...(model && { model: [model] }),
      ...(fuel && { fuel: [fuel] }),
      ...(gearbox && { gearbox: [gearbox] }),
      ...(drive && { drive: [drive] }),
      ...(body && { body: [body] }),
      ...(city && { city: [city] }),
      ...chosen(filter),
    },
  }
}

const chosen = (filter: ListingFilter): ListingFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
