import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { Tabs, type Tab } from '../controls/tabs.tsx'
import { Page } from '../layout/page.tsx'
import { useFormat } from '../format/use-format.ts'
import { useHotkeys } from '../keyboard/hotkeys.ts'
import { useLabels } from '../ui-provider.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { readColumns, shownColumns, writeColumns, type Column } from './column.ts'
import { FilterBar, type Filter } from './filter-bar.tsx'
import { ListBody } from './list-body.tsx'
import { rowsOf, totalOf, type ListQuery } from './list-query.ts'
import type { ListState } from './list-state.ts'
import { ListSearch, ListTools } from './list-tools.tsx'
import type { ListViews } from './list-views.ts'
import { useListWalk } from './use-list-walk.ts'
import { useSelection } from './use-selection.ts'
import { ViewsMenu } from './views-menu.tsx'

export type ListPageProps<Row> = {
  /** Names the list in this browser's memory (column choice): `leads`. */
  id: string
  title: string
  /** From `useListState()` of the app: what the URL says, and how to change it. */
  state: ListState
  onState: (state: ListState) => void
  query: ListQuery<Row>
  rowId: (row: Row) => string
  columns: readonly Column<Row>[]
  rowHeight?: number
  /** The one gold button. */
  primary?: ReactNode
  /** Quiet buttons beside it: export, settings of the list. */
  secondary?: ReactNode
  searchPlaceholder?: string
  filters?: readonly Filter[]
  tabs?: readonly Tab[]
  /** Saved views, at the end of the tabs: `useSavedViews('leads')` of the app. */
  views?: ListViews | undefined
  /** At the end of the filters: totals of what is shown. */
  summary?: ReactNode
  /** Other ways to see the same rows; the table is always there. */
  board?: (rows: readonly Row[]) => ReactNode
  card?: (row: Row) => ReactNode
  startsAs?: 'table' | 'board' | 'cards'
  /** What may be done to the chosen rows; without it nothing can be chosen. */
  bulk?: (ids: readonly string[], clear: () => void) => ReactNode
  /** When there is nothing at all; a search without hits has its own words. */
  empty: ReactNode
  /** The sheet of the open item. Without it a row opens `href`. */
  detail?: (id: string, close: () => void) => ReactNode
  onOpen?: (row: Row) => void
}

/** A list of anything: search, filters, sort, columns, selection, paging and keys are the same everywhere. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { state, onState, query, rowId } = props
  const { data } = query
  const label = useLabels()
  const format = useFormat()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const search = useRef<HTMLInputElement | null>(null)
  const rows = useMemo(() => rowsOf({ data }), [data])
  const ids = useMemo(() => rows.map(rowId), [rows, rowId])
  const selection = useSelection(ids)
  const [kept, setKept] = useState(() => readColumns(props.id))
  const chosen = state.columns ?? kept
  const layout = layoutOf(props)
  const open = (row: Row) => (props.onOpen ? props.onOpen(row) : onState({ ...state, open: rowId(row) }))
  const close = useCallback(() => onState({ ...state, open: null }), [onState, state])
  const walk = useListWalk({
    rows,
    ids,
    open,
    select: props.bulk ? selection.toggle : undefined,
    openId: state.open,
    isOn: layout !== 'board',
  })
  useHotkeys([
    { keys: '/', label: label('search'), run: () => search.current?.focus() },
    selection.ids.size > 0 && { keys: 'escape', run: selection.clear },
  ])
  const total = totalOf(query)
  return (
    <>
      <Page
        title={props.title}
        width="none"
        aside={total !== undefined && <span className="num">{format.number(total)}</span>}
        actions={
          <>
            {props.secondary}
            {props.primary}
          </>
        }
        head={
          <>
            {(props.tabs || props.views) && (
              <Tabs
                label={props.title}
                tabs={props.tabs ?? []}
                value={state.tab ?? props.tabs?.[0]?.id ?? ''}
                onChange={(tab) => onState({ ...state, tab: tab === props.tabs?.[0]?.id ? null : tab })}
                end={props.views && <ViewsMenu views={props.views} />}
              />
            )}
            <div className="flex shrink-0 items-center gap-2 border-b border-line px-4 py-2 phone:flex-wrap phone:px-3">
              <ListSearch
                ref={search}
                value={state.q}
                onChange={(q) => onState({ ...state, q })}
                placeholder={props.searchPlaceholder}
              />
              <ListTools
                {...props}
                layout={layout}
                shown={shownColumns(props.columns, chosen).map((column) => column.id)}
                onShown={(shown) => {
                  writeColumns(props.id, shown)
                  setKept(shown)
                  onState({ ...state, columns: shown })
                }}
              />
            </div>
            {props.filters && (
              <FilterBar filters={props.filters} state={state} onChange={onState} end={props.summary} />
            )}
          </>
        }
      >
        <div
          ref={setScroller}
          className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-auto"
          data-list-scroller=""
        >
          <ListBody
            {...props}
            rows={rows}
            layout={layout}
            shown={shownColumns(props.columns, chosen)}
            selection={props.bulk ? selection : undefined}
            activeId={walk.activeId}
            onOpen={open}
            scroller={scroller}
          />
        </div>
      </Page>
      {props.bulk && <BulkBar selection={selection}>{props.bulk([...selection.ids], selection.clear)}</BulkBar>}
      {state.open && props.detail?.(state.open, close)}
    </>
  )
}

export type ListLayout = 'table' | 'board' | 'cards'

/** The layouts a list offers, the table first. */
export function layoutsOf(props: { board?: unknown; card?: unknown }): readonly ListLayout[] {
  return ['table', ...(props.board ? (['board'] as const) : []), ...(props.card ? (['cards'] as const) : [])]
}

function layoutOf<Row>(props: ListPageProps<Row>): ListLayout {
  const offered = layoutsOf(props)
  return offered.find((layout) => layout === (props.state.layout ?? props.startsAs)) ?? 'table'
}
