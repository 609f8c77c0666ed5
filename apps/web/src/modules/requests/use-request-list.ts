import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ListQuery, ListState, Sort } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'
import { requestFilterOf } from './request-filter.ts'
import type { RequestView } from './types.ts'

function sortOf(sort: Sort | null) {
  if (sort?.by === 'created') return sort.dir === 'asc' ? 'oldest' : 'recent'
  if (sort?.by === 'updated') return 'updated'
  if (sort?.by === 'priority') return 'priority'
  return sort?.by === 'price' ? 'budget' : 'recent'
}

/** Requests as rows. */
export function useRequestRows(state: ListState, isOn: boolean): ListQuery<RequestView> {
  const memberId = useSession()?.here?.memberId
  return useInfiniteQuery(
    orpc.requests.listRequests.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...requestFilterOf(state, memberId),
        ...(cursor && { cursor }),
        sort: sortOf(state.sort),
        limit: 50,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
      enabled: isOn,
    }),
  )
}

/** Requests as columns, one for each state; closed ones stand there too. */
export function useRequestBoard(state: ListState, isOn: boolean) {
  const memberId = useSession()?.here?.memberId
  const { state: _state, isOpen: _isOpen, ...filter } = requestFilterOf(state, memberId)
  return useQuery(
    orpc.requests.boardRequests.queryOptions({
      input: { ...filter, perColumn: 30 },
      placeholderData: keepPreviousData,
      enabled: isOn,
    }),
  )
}

type BoardQuery = ReturnType<typeof useRequestBoard>

/** The board as the list page wants its rows: all cards that are here, one page. */
export function rowsOfBoard(query: BoardQuery): ListQuery<RequestView> {
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
