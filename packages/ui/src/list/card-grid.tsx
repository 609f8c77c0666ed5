import { useEffect, useRef, type ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Checkbox } from '../form/checkbox.tsx'
import { useLabels } from '../ui-provider.tsx'
import { isInteractive } from './table.tsx'
import type { Selection } from './use-selection.ts'

type CardGridProps<Row> = {
  title: string
  rows: readonly Row[]
  rowId: (row: Row) => string
  card: (row: Row) => ReactNode
  activeId: string | null
  selection: Selection | undefined
  onOpen: (row: Row) => void
  onEnd: (() => void) | undefined
}

/** Rows as cards of one height; the chosen one is gold soft, the one under the keys has the ring. */
export function CardGrid<Row>(props: CardGridProps<Row>) {
  const label = useLabels()
  const end = useRef<HTMLLIElement>(null)
  const { onEnd } = props
  useEffect(() => {
    if (!end.current || !onEnd) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onEnd(), {
      rootMargin: '800px',
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [onEnd, props.rows.length])
  return (
    <ul
      aria-label={props.title}
      className="grid grid-cols-[repeat(auto-fill,minmax(216px,1fr))] gap-3 p-4 phone:grid-cols-[repeat(auto-fill,minmax(156px,1fr))] phone:p-3"
    >
      {props.rows.map((row) => {
        const id = props.rowId(row)
        const isChosen = props.selection?.ids.has(id) ?? false
        return (
          <li
            key={id}
            tabIndex={0}
            onClick={(event) => !isInteractive(event.target) && props.onOpen(row)}
            onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && props.onOpen(row)}
            className={cn(
              'relative cursor-pointer overflow-hidden rounded-box border bg-surface [contain-intrinsic-size:auto_280px] [content-visibility:auto] hover:border-line-3',
              isChosen ? 'border-accent bg-accent-soft' : 'border-line',
              props.activeId === id && 'outline-2 outline-offset-2 outline-accent-strong',
            )}
          >
            {props.selection && (
              <span className="absolute top-2 left-2 z-2">
                <Checkbox label={label('select-row')} value={isChosen} onChange={() => props.selection?.toggle(id)} />
              </span>
            )}
            {props.card(row)}
          </li>
        )
      })}
      <li ref={end} aria-hidden="true" className="h-px" />
    </ul>
  )
}
