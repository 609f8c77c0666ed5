import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filter, Tab } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useMemberOptions } from '../leads/index.ts'
import { requestTabs } from './request-filter.ts'
import { requestPriorities, requestStates } from './types.ts'

/** The conditions requests can be narrowed by. On a board the states stand side by side, so there is no filter for them. */
export function useRequestFilters(isBoard: boolean): readonly Filter[] {
  const t = useText()
  const members = useMemberOptions()
  const { makes, cities } = useKnownPlaces()
  return useMemo(() => {
    const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
    const states = requestStates.map((value) => ({ value, label: t(`requests.state.${value}`) }))
    const kinds = (['BUY', 'SELL'] as const).map((value) => ({ value, label: t(`leads.kind.${value}`) }))
    const priorities = requestPriorities.map((value) => ({ value, label: t(`requests.priority.${value}`) }))
    return [
      ...(isBoard ? [] : [{ id: 'state', label: t('requests.state'), options: states, isPinned: true }]),
      { id: 'kind', label: t('requests.kind'), options: kinds, isPinned: true },
      { id: 'priority', label: t('requests.priority'), options: priorities, isPinned: true },
      {
        id: 'assignee',
        label: t('requests.assignee'),
        options: [{ value: 'none', label: t('leads.member.none') }, ...members],
        isPinned: true,
      },
      { id: 'make', label: t('requests.make'), options: asOptions(makes) },
      { id: 'city', label: t('requests.city'), options: asOptions(cities) },
    ]
  }, [t, members, makes, cities, isBoard])
}

/** On a board what is closed has its columns, so it is no face of its own. */
export function useRequestTabs(isBoard: boolean): readonly Tab[] {
  const t = useText()
  return useMemo(
    () => requestTabs.filter((id) => !isBoard || id !== 'closed').map((id) => ({ id, label: t(`requests.tab.${id}`) })),
    [t, isBoard],
  )
}

/** The makes and cities of the newest requests. */
function useKnownPlaces(): { makes: readonly string[]; cities: readonly string[] } {
  const { data } = useQuery(orpc.requests.listRequests.queryOptions({ input: { limit: 100 }, staleTime: 300_000 }))
  return useMemo(() => {
    const distinct = (values: readonly (string | null)[]) =>
      [...new Set(values.filter((value) => value !== null))].toSorted((a, b) => a.localeCompare(b))
    const items = data?.items ?? []
    return { makes: distinct(items.map(({ make }) => make)), cities: distinct(items.map(({ city }) => city)) }
  }, [data])
}
