import type { ListState } from '@cartie/ui'
import type { ListingQuery, ListingStatus } from './types.ts'

/** Faces of the list: all, then one status each. */
export const statuses = ['AVAILABLE', 'RESERVED', 'PENDING', 'SOLD', 'HIDDEN'] as const
export const listingTabs = ['all', ...statuses] as const

/** Columns that the list can be ordered by → the server's order. */
const sorts = {
  created: 'recent',
  updated: 'updated',
  'price asc': 'price-asc',
  'price desc': 'price-desc',
  mileage: 'mileage',
  year: 'year',
} as const

export function sortOf({ sort }: ListState) {
  const by = sort?.by === 'price' ? `price ${sort.dir}` : sort?.by
  return by && by in sorts ? sorts[by as keyof typeof sorts] : 'recent' // @NOTE `in` has just looked it up
}

const isStatus = (text: string | null): text is ListingStatus => statuses.some((status) => status === text)

/** What the server is asked for a state of the list. Values an address has invented are refused by the server, in words. */
export function listingFilterOf(state: ListState): ListingQuery {
  const many = (id: string) => (state.filters[id]?.length ? state.filters[id] : undefined)
  const last = (id: string) => state.filters[id]?.at(-1)
  const query = {
    search: state.q || undefined,
    status: isStatus(state.tab) ? [state.tab] : undefined,
    make: last('make'),
    model: many('model'),
    fuel: many('fuel'),
    gearbox: many('gearbox'),
    drive: many('drive'),
    body: many('body'),
    city: many('city'),
    yearFrom: last('yearFrom'),
    yearTo: last('yearTo'),
    priceTo: last('priceTo'),
    mileageMaxKm: last('mileageMaxKm'),
  }
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}

/** Another make has other models: those chosen go with the make they were of. */
export function withFreshModels(before: ListState, next: ListState): ListState {
  const [was, is] = [before.filters['make']?.at(-1), next.filters['make']?.at(-1)]
  const { model: _, make, ...filters } = next.filters
  if (was === is) return next
  return { ...next, filters: { ...filters, ...(make && { make: make.slice(-1) }) } }
}
