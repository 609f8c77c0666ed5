import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFormat, type Filter, type ListState, type Option, type Tab } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useCarWords, type TermFact } from './car-words.ts'
import { listingFilterOf, listingTabs, sortOf } from './listing-filter.ts'
import type { Facets } from './types.ts'

/** The cars of a state of the list, and their counts. */
export function useListings(state: ListState) {
  const filter = listingFilterOf(state)
  const rows = useInfiniteQuery(
    orpc.inventory.listListings.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, sort: sortOf(state), limit: 48, ...(cursor && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const counts = useQuery(
    orpc.inventory.countListings.queryOptions({ input: filter, placeholderData: keepPreviousData }),
  )
  return { rows, facets: counts.data }
}

export function useListingTabs(facets: Facets | undefined): readonly Tab[] {
  const t = useText()
  return useMemo(() => {
    const counts = new Map((facets?.facets.status ?? []).map(({ value, count }) => [value, count]))
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return listingTabs.map((id) => ({
      id,
      label: t(id === 'all' ? 'inventory.tab.all' : `inventory.status.${id}`),
      count: facets && (id === 'all' ? all : (counts.get(id) ?? 0)),
    }))
  }, [t, facets])
}

const oldest = 1990
const prices = [3_000, 5_000, 7_000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000]
const mileages = [30_000, 60_000, 100_000, 150_000, 200_000, 250_000, 300_000]

/** The conditions cars can be narrowed by, each value with how many there are. */
export function useListingFilters(facets: Facets | undefined): readonly Filter[] {
  const t = useText()
  const words = useCarWords()
  const format = useFormat()
  return useMemo(() => {
    const counted = (facet: keyof Facets['facets'], label = (value: string) => value): readonly Option[] =>
      (facets?.facets[facet] ?? []).map(({ value, count }) => ({
        value,
        label: label(value),
        hint: format.number(count),
      }))
    const term = (fact: TermFact & keyof Facets['facets']): Filter => ({
      id: fact,
      label: t(`inventory.${fact}`),
      options: counted(fact, (value) => words.term(fact, value) ?? value),
      isPinned: fact === 'fuel' || fact === 'gearbox',
    })
    const years = Array.from(
      { length: new Date().getFullYear() - oldest + 1 },
      (_, back) => new Date().getFullYear() - back,
    )
    const yearOptions = years.map((year) => ({ value: String(year), label: String(year) }))
    const upTo = (values: readonly number[], show: (value: number) => string): readonly Option[] =>
      values.map((value) => ({ value: String(value), label: show(value) }))
    return [
      { id: 'make', label: t('inventory.make'), options: counted('make'), isPinned: true },
      ...(facets && facets.facets.model.length > 0
        ? [{ id: 'model', label: t('inventory.model'), options: counted('model'), isPinned: true }]
        : []),
      { id: 'yearFrom', label: t('inventory.year-from'), options: yearOptions, isPinned: true },
      { id: 'yearTo', label: t('inventory.year-to'), options: yearOptions },
      {
        id: 'priceTo',
        label: t('inventory.price-to'),
        options: upTo(prices, (units) => format.money({ amountMinor: units * 100, currency: 'USD' })),
        isPinned: true,
      },
      term('fuel'),
      term('gearbox'),
      { id: 'city', label: t('inventory.city'), options: counted('city'), isPinned: true },
      term('drive'),
      term('body'),
      { id: 'mileageMaxKm', label: t('inventory.mileage-to'), options: upTo(mileages, format.mileage) },
    ]
  }, [t, words, format, facets])
}
