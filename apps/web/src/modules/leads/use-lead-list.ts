import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ListQuery, ListState } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'
import { leadFilterOf } from './lead-filter.ts'
import type { LeadView, Pipeline } from './types.ts'

/** Columns that the list can be ordered by → the server's order. */
export const leadSorts = { created: 'recent', active: 'active', due: 'due', amount: 'amount', title: 'title' } as const

const isSort = (id: string | undefined): id is keyof typeof leadSorts => id !== undefined && id in leadSorts

/** The leads of a pipeline as rows. */
export function useLeadRows(state: ListState, pipeline: Pipeline | undefined, isOn: boolean): ListQuery<LeadView> {
  const memberId = useSession()?.here?.memberId
  const by = state.sort?.by
  const sort = isSort(by) ? leadSorts[by] : state.tab === 'due' ? 'due' : 'recent'
  return useInfiniteQuery(
    orpc.leads.listLeads.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...leadFilterOf(state, memberId),
        ...(pipeline && { pipelineId: pipeline.id }),
        ...(cursor && { cursor }),
        sort,
        limit: 50,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
      enabled: isOn && pipeline !== undefined,
    }),
  )
}

/** The leads of a pipeline as columns. */
export function useLeadBoard(state: ListState, pipeline: Pipeline | undefined, isOn: boolean) {
  const memberId = useSession()?.here?.memberId
  const { stageId: _, ...filter } = leadFilterOf(state, memberId)
  const options = orpc.leads.boardLeads.queryOptions({
    input: { ...filter, pipelineId: pipeline?.id ?? '', perColumn: 30 },
    placeholderData: keepPreviousData,
    enabled: isOn && pipeline !== undefined,
  })
  return { query: useQuery(options), queryKey: options.queryKey }
}

type BoardQuery = ReturnType<typeof useLeadBoard>['query']

/** The board as the list page wants its rows: all cards that are here, one page. */
export function rowsOfBoard(query: BoardQuery): ListQuery<LeadView> {
  const { data } = query
  return {
    data: data && {
      pages: [
        {
          items: data.columns.flatMap((column) => column.items),
          next: null,
          total: data.columns.reduce((sum, column) => sum + column.count, 0),
        },
      ],
    },
    error: query.error,
    isPending: query.isPending,
    isFetchingNextPage: false,
    hasNextPage: false,
    fetchNextPage: () => undefined,
    refetch: () => void query.refetch(),
  }
}
