import { useEffect, useRef } from 'react'
import { cn } from '../cn.ts'
import { Checkbox } from '../form/checkbox.tsx'
import { useLabels } from '../ui-provider.tsx'
import type { Column } from './column.ts'
import { isInteractive, type TableProps } from './table.tsx'

/** The rows of a table on a phone: a card each, drawn by the browser only when near (content-visibility). */
export function RowCards<Row>(props: TableProps<Row>) {
  const end = useRef<HTMLLIElement>(null)
  const { onEnd } = props
  useEffect(() => {
    const mark = end.current
    if (!mark || !onEnd) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onEnd(), {
      rootMargin: '600px',
    })
    observer.observe(mark)
    return () => observer.disconnect()
  }, [onEnd, props.rows.length])
  return (
    <ul aria-label={props.label}>
      {props.rows.map((row) => (
        <RowCard key={props.rowId(row)} table={props} row={row} />
      ))}
      <li ref={end} aria-hidden="true" className="h-px" />
    </ul>
  )
}

function RowCard<Row>({ table, row }: { table: TableProps<Row>; row: Row }) {
  const label = useLabels()
  const id = table.rowId(row)
  const isChosen = table.selection?.ids.has(id) ?? false
  const placed = (place: Place) => table.columns.filter((column, index) => placeOf(column, index) === place)
  return (
    <li
      className={cn(
        'flex gap-3 border-b border-line px-3 py-2.5 [contain-intrinsic-size:auto_96px] [content-visibility:auto]',
        isChosen && 'bg-accent-soft',
      )}
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
          <div className="min-w-0 flex-1 truncate font-medium">{placed('title').map((column) => column.cell(row))}</div>
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
