import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent } from 'react'
import { cn } from '../cn.ts'
import { Checkbox } from '../form/checkbox.tsx'
import { Icon } from '../icon.tsx'
import { useLabels } from '../ui-provider.tsx'
import { onlyWay, type Column } from './column.ts'
import type { Sort } from './list-state.ts'
import { RowCards } from './row-cards.tsx'
import { useIsPhone } from './use-media.ts'
import type { Selection } from './use-selection.ts'

export type TableProps<Row> = {
  label: string
  rows: readonly Row[]
  rowId: (row: Row) => string
  columns: readonly Column<Row>[]
  /** A press or Enter on a row. */
  onOpen?: ((row: Row) => void) | undefined
  openId?: string | null
  /** The row the keys stand on. */
  activeId?: string | null
  sort?: Sort | null
  onSort?: ((sort: Sort) => void) | undefined
  selection?: Selection | undefined
  /** Pixels; rows with a photo are 80. */
  rowHeight?: number
  /** The scroller; with it only the rows in sight are drawn, and `onEnd` is called near the last. */
  scroller?: HTMLElement | null | undefined
  onEnd?: (() => void) | undefined
  total?: number | undefined
}

/** Rows of facts. On a phone each row is a card. */
export function Table<Row>(props: TableProps<Row>) {
  const isPhone = useIsPhone()
  return isPhone ? <RowCards {...props} /> : <WideTable {...props} />
}

function WideTable<Row>(props: TableProps<Row>) {
  const rowHeight = props.rowHeight ?? 36
  const [top, setTop] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    if (table.current && props.scroller) setTop(offsetWithin(table.current, props.scroller))
  }, [props.scroller])
  const rows = useRows(props, rowHeight, top)
  return (
    <table
      ref={table}
      aria-label={props.label}
      aria-rowcount={props.total ?? props.rows.length}
      className="w-full min-w-max table-fixed border-collapse"
    >
      <colgroup>
        {props.selection && <col style={{ width: 40 }} />}
        {props.columns.map((column) => (
          <col key={column.id} style={{ width: column.width ?? 'auto' }} />
        ))}
      </colgroup>
      <TableHead {...props} />
      <tbody>
        {rows.before > 0 && <tr aria-hidden="true" style={{ height: rows.before }} />}
        {rows.shown.map(({ row, index }) => (
          <TableRow key={props.rowId(row)} table={props} row={row} index={index} height={rowHeight} />
        ))}
        {rows.after > 0 && <tr aria-hidden="true" style={{ height: rows.after }} />}
      </tbody>
    </table>
  )
}

/** The rows to draw: all of a short table, those in sight of a long one. */
function useRows<Row>(props: TableProps<Row>, rowHeight: number, scrollMargin: number) {
  const isVirtual = props.scroller !== undefined && props.rows.length > 40
  const virtualizer = useVirtualizer({
    count: isVirtual ? props.rows.length : 0,
    getScrollElement: () => props.scroller ?? null,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin,
  })
  const items = virtualizer.getVirtualItems()
  const lastIndex = isVirtual ? (items.at(-1)?.index ?? 0) : props.rows.length - 1
  const { onEnd } = props
  useEffect(() => {
    if (onEnd && lastIndex >= props.rows.length - 15) onEnd()
  }, [onEnd, lastIndex, props.rows.length])
  const activeIndex = props.activeId ? props.rows.findIndex((row) => props.rowId(row) === props.activeId) : -1
  useEffect(() => {
    if (activeIndex >= 0 && isVirtual) virtualizer.scrollToIndex(activeIndex)
  }, [activeIndex, isVirtual, virtualizer])
  if (!isVirtual) return { before: 0, after: 0, shown: props.rows.map((row, index) => ({ row, index })) }
  const start = items[0]?.start ?? 0
  const end = items.at(-1)?.end ?? 0
  return {
    before: Math.max(0, start - scrollMargin),
    after: Math.max(0, virtualizer.getTotalSize() - (end - scrollMargin)),
    shown: items.flatMap(({ index }) => {
      const row = props.rows[index]
      return row === undefined ? [] : [{ row, index }]
    }),
  }
}

function TableHead<Row>({ columns, rows, selection, sort, onSort }: TableProps<Row>) {
  const label = useLabels()
  const chosen = selection?.ids.size ?? 0
  return (
    <thead>
      <tr>
        {selection && (
          <th className={headClass}>
            <Checkbox
              label={label('select-all')}
              value={chosen > 0 && chosen === rows.length}
              indeterminate={chosen > 0 && chosen < rows.length}
              onChange={(isOn) => selection.setAll(isOn)}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={sort?.by === column.id ? (sort.dir === 'asc' ? 'ascending' : 'descending') : undefined}
            className={cn(headClass, column.align === 'right' && 'text-right')}
          >
            {column.sortable && onSort ? (
              <SortButton column={column} sort={sort ?? null} onSort={onSort} />
            ) : (
              column.label
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: Sort | null
  onSort: (sort: Sort) => void
}) {
  const isOn = sort?.by === column.id
  const next: Sort = { by: column.id, dir: onlyWay(column) ?? (isOn && sort.dir === 'desc' ? 'asc' : 'desc') }
  return (
    <button
      type="button"
      onClick={() => onSort(next)}
      className="-mx-1 inline-flex items-center gap-1 rounded-in px-1 hover:text-text"
    >
      {column.label}
      {isOn && <Icon of={sort.dir === 'asc' ? ArrowUp : ArrowDown} size={12} />}
    </button>
  )
}

function TableRow<Row>(props: { table: TableProps<Row>; row: Row; index: number; height: number }) {
  const { table, row } = props
  const label = useLabels()
  const id = table.rowId(row)
  const isChosen = table.selection?.ids.has(id) ?? false
  const isActive = table.activeId === id
  const own = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isActive) own.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const open = (event: MouseEvent) => {
    if (isInteractive(event.target)) return
    table.onOpen?.(row)
  }
  return (
    <tr
      ref={own}
      aria-rowindex={props.index + 2}
      aria-selected={isChosen || undefined}
      data-open={table.openId === id || undefined}
      data-active={isActive || undefined}
      tabIndex={table.onOpen ? 0 : undefined}
      onClick={open}
      onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && table.onOpen?.(row)}
      className={cn(
        'border-b border-line -outline-offset-2 last:border-b-0 hover:bg-hover aria-selected:bg-accent-soft data-active:shadow-[inset_2px_0_0_var(--accent)] data-open:bg-accent-soft data-open:shadow-[inset_2px_0_0_var(--accent)]',
        table.onOpen && 'cursor-pointer',
      )}
      style={{ height: props.height }}
    >
      {table.selection && (
        <td className="pl-4" onClick={(event) => event.shiftKey && table.selection?.toggle(id, true)}>
          <Checkbox label={label('select-row')} value={isChosen} onChange={() => table.selection?.toggle(id)} />
        </td>
      )}
      {table.columns.map((column) => (
        <td
          key={column.id}
          className={cn(
            'truncate px-3',
            !table.selection && 'first:pl-4',
            column.align === 'right' && 'num text-right',
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

const headClass =
  'sticky top-0 z-1 h-7.5 bg-surface-2 px-3 text-left text-11 font-medium whitespace-nowrap text-text-3 shadow-[inset_0_-1px_0_var(--line)] first:pl-4'

/** A press on a link, a button or a field inside a row is theirs, not the row's. */
export const isInteractive = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input, label, [role=checkbox], [role=menuitem]') !== null

function offsetWithin(element: HTMLElement, scroller: HTMLElement): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
}
