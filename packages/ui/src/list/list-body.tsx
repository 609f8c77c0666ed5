import { SearchX } from 'lucide-react'
import { Button } from '../controls/button.tsx'
import { Empty } from '../feedback/empty.tsx'
import { ErrorState } from '../feedback/error-state.tsx'
import { SkeletonRows } from '../feedback/skeleton.tsx'
import { useLabels } from '../ui-provider.tsx'
import { CardGrid } from './card-grid.tsx'
import type { Column } from './column.ts'
import type { ListLayout, ListPageProps } from './list-page.tsx'
import { totalOf } from './list-query.ts'
import { isFiltered } from './list-state.ts'
import { Table } from './table.tsx'
import type { Selection } from './use-selection.ts'

type ListBodyProps<Row> = Omit<ListPageProps<Row>, 'onOpen'> & {
  rows: readonly Row[]
  layout: ListLayout
  shown: readonly Column<Row>[]
  selection: Selection | undefined
  activeId: string | null
  onOpen: (row: Row) => void
  scroller: HTMLElement | null
}

/** What stands under the bars: rows, or why there are none. */
export function ListBody<Row>(props: ListBodyProps<Row>) {
  const { query, rows, state, layout } = props
  const label = useLabels()
  if (query.error && rows.length === 0) return <ErrorState error={query.error} onRetry={() => query.refetch()} />
  if (query.isPending)
    return <SkeletonRows rows={12} rowHeight={props.rowHeight ?? 36} withPicture={(props.rowHeight ?? 36) > 60} />
  if (rows.length === 0 && isFiltered(state))
    return (
      <Empty
        icon={SearchX}
        title={label('nothing-found')}
        action={
          <Button onClick={() => props.onState({ ...state, q: '', filters: {} })}>{label('clear-filters')}</Button>
        }
      >
        {label('nothing-found-help')}
      </Empty>
    )
  if (rows.length === 0 && layout !== 'board') return props.empty
  const more = query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
  return (
    <>
      {layout === 'board' && props.board?.(rows)}
      {layout === 'cards' && props.card && <CardGrid {...props} card={props.card} onEnd={more} />}
      {layout === 'table' && (
        <Table
          {...props}
          label={props.title}
          columns={props.shown}
          openId={state.open}
          sort={state.sort}
          onSort={(sort) => props.onState({ ...state, sort })}
          onEnd={more}
          total={totalOf(query)}
        />
      )}
      <ListFoot {...props} />
    </>
  )
}

function ListFoot<Row>({ query }: ListBodyProps<Row>) {
  const label = useLabels()
  return (
    <p aria-live="polite" className="px-4 py-3 text-center text-12 text-text-3 empty:hidden">
      {query.isFetchingNextPage ? label('loading-more') : null}
      {query.error && !query.isFetchingNextPage ? (
        <Button size="sm" onClick={() => query.fetchNextPage()}>
          {label('retry')}
        </Button>
      ) : null}
    </p>
  )
}
