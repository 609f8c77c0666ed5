import type { Page } from '@cartie/kernel'

/** What a list needs of an infinite query; `useInfiniteQuery` of TanStack answers exactly this. */
export type ListQuery<Row> = {
  readonly data: { readonly pages: readonly Page<Row>[] } | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly isFetchingNextPage: boolean
  readonly hasNextPage: boolean
  readonly fetchNextPage: () => unknown
  readonly refetch: () => unknown
}

/** All rows fetched so far. */
export const rowsOf = <Row>(query: Pick<ListQuery<Row>, 'data'>): readonly Row[] =>
  query.data?.pages.flatMap((page) => page.items) ?? []

/** The exact total where the server knows it. */
export const totalOf = (query: ListQuery<unknown>): number | undefined => query.data?.pages[0]?.total
