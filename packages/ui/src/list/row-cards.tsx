import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, type CSSProperties } from 'react'
import { cn } from '../cn.ts'
import { Checkbox } from '../form/checkbox.tsx'
import { useLabels } from '../ui-provider.tsx'
import type { Column } from './column.ts'
import { isInteractive, type TableProps } from './table.tsx'

/** The rows of a table on a phone: a card each, only those in sight drawn. */
export function RowCards<Row>(props: TableProps<Row>) {
  const { onEnd, rows, scroller } = props
  const isVirtual = scroller !== undefined && rows.length > 30
  const virtualizer = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => scroller ?? null,
    estimateSize: () => 92,
    overscan: 6,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : props.rowId(row)
    },
  })
  const items = virtualizer.getVirtualItems()
  const lastIndex = isVirtual ? (items.at(-1)?.index ?? 0) : rows.length - 1
  useEffect(() => {
    if (onEnd && lastIndex >= rows.length - 10) onEnd()
  }, [onEnd, lastIndex, rows.length])
  if (!isVirtual)
    return (
      <ul aria-label={props.label}>
        {rows.map((row) => (
          <RowCard key={props.rowId(row)} table={props} row={row} />
        ))}
      </ul>
    )
  return (
    <ul aria-label={props.label} className="relative shrink-0" style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index]
        return row === undefined ? null : (
          <RowCard
            key={key}
            table={props}
            row={row}
            measure={virtualizer.measureElement}
            index={index}
            style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)` }}
          />
        )
      })}
    </ul>
  )
}

type RowCardProps<Row> = {
  table: TableProps<Row>
  row: Row
  index?: number
  measure?: (element: Element | null) => void
  style?: CSSProperties
}

function RowCard<Row>({ table, row, index, measure, style }: RowCardProps<Row>) {
  const label = useLabels()
  const id = table.rowId(row)
  const isChosen = table.selection?.ids.has(id) ?? false
  const placed = (place: Place) => table.columns.filter((column, at) => placeOf(column, at) === place)
  return (
    <li
      ref={measure}
      data-index={index}
      style={style}
      className={cn('flex gap-3 border-b border-line px-3 py-2.5', isChosen && 'bg-accent-soft')}
    >
      {table.selection && (
        <label className="-m-2 grid w-10 shrink-0 place-items-center self-start p-2 pt-2.5">
          <Checkbox label={label('select-row')} value={isChosen} onChange={() => table.selection?.toggle(id)} />
        </label>
      )}
      <div
        {...(table.onOpen ? { role: 'button', tabIndex: 0 } : {})}
        onClick={(event) => !isInteractive(event.target) && table.onOpen?.(row)}
        onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && table.onOpen?.(row)}
        className="grid min-h-11 min-w-0 flex-1 content-center gap-1 rounded-in"
      >
        <div className="flex min-w-0 items-center gap-2">
          <div className="min-w-0 flex-1 truncate font-medium">
            {placed('title').map((column) => (
              <Fragment key={column.id}>{column.cell(row)}</Fragment>
            ))}
          </div>
          {placed('aside').map((column) => (
            <span key={column.id} className="shrink-0">
              {column.cell(row)}
            </span>
          ))}
        </div>
        <dl className="flex flex-wrap gap-x-4 gap-y-1">
          {placed('line').map((column) => (
            <div key={column.id} className="flex max-w-full min-w-0 items-baseline gap-1.5">
              <dt className="text-11 text-text-3">{column.label}</dt>
              <dd className="min-w-0 truncate">{column.cell(row)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  )
}

type Place = NonNullable<Column<never>['phone']>

const placeOf = (column: { phone?: Place }, index: number): Place => column.phone ?? (index === 0 ? 'title' : 'line')
