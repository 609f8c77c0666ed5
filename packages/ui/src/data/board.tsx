import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { cn } from '../cn.ts'
import { useLabels } from '../ui-provider.tsx'
import { BoardCard } from './board-card.tsx'

export type BoardColumn<Row> = {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
  /** How many there are in all, when not all are here. */
  readonly count?: number
  /** The sum of the column, already formatted. */
  readonly total?: ReactNode
  /** Under the cards: a button that fetches more. */
  readonly foot?: ReactNode
}

/** Where a card has come to stand: its column and its neighbours there; null at the ends. */
export type BoardPlace = {
  readonly columnId: string
  readonly afterId: string | null
  readonly beforeId: string | null
}

export type BoardProps<Row> = {
  label: string
  columns: readonly BoardColumn<Row>[]
  rowId: (row: Row) => string
  /** What is said when the card has moved. */
  rowName: (row: Row) => string
  card: (row: Row) => ReactNode
  /** The caller's rows must follow at once. Without it the board is only read. */
  onMove?: ((row: Row, place: BoardPlace) => void) | undefined
  /** Why a card may not go into a column; null when it may. */
  refusal?: ((row: Row, columnId: string) => string | null) | undefined
  onOpen?: ((row: Row) => void) | undefined
}

/** Stages side by side. A card moves by dragging, by its menu, or by Shift with an arrow; plain arrows walk. */
export function Board<Row>(props: BoardProps<Row>) {
  const label = useLabels()
  const [said, setSaid] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const move: MoveCard<Row> = (row, columnId, index) => {
    const column = props.columns.find((each) => each.id === columnId)
    if (!column || !props.onMove) return
    const id = props.rowId(row)
    const refused = props.refusal?.(row, columnId)
    if (refused) return setSaid(refused)
    props.onMove(row, placeAt(column, id, index, props.rowId))
    setSaid(label('moved-to', { name: props.rowName(row), column: column.title }))
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus())
  }
  return (
    <div
      ref={root}
      role="group"
      aria-label={props.label}
      data-own-keys=""
      className="grid min-h-0 flex-1 snap-x scroll-px-4 auto-cols-[minmax(264px,1fr)] grid-flow-col items-start gap-3 overflow-auto p-4 phone:auto-cols-[86%] phone:scroll-px-3 phone:p-3"
    >
      {props.columns.map((column, index) => (
        <Lane key={column.id} board={props} column={column} index={index} onMove={move} />
      ))}
      <span className="sr-only" aria-live="assertive">
        {said}
      </span>
    </div>
  )
}

/** `index` counts the cards of the column without the moved one; past the end means last. */
export type MoveCard<Row> = (row: Row, columnId: string, index: number) => void

/** The neighbours of a card put at an index of a column. */
export function placeAt<Row>(
  column: BoardColumn<Row>,
  id: string,
  index: number,
  rowId: (row: Row) => string,
): BoardPlace {
  const others = column.rows.map(rowId).filter((each) => each !== id)
  const at = Math.min(Math.max(0, index), others.length)
  return { columnId: column.id, afterId: others[at - 1] ?? null, beforeId: others[at] ?? null }
}

const rowOf = <Row,>(board: BoardProps<Row>, id: unknown): Row | undefined =>
  board.columns.flatMap((each) => each.rows).find((each) => board.rowId(each) === id)

type LaneProps<Row> = { board: BoardProps<Row>; column: BoardColumn<Row>; index: number; onMove: MoveCard<Row> }

function Lane<Row>({ board, column, index, onMove }: LaneProps<Row>) {
  const lane = useRef<HTMLElement>(null)
  const [isOver, setIsOver] = useState(false)
  const latest = useRef({ board, column, onMove })
  latest.current = { board, column, onMove }
  useEffect(() => {
    if (!lane.current) return
    return dropTargetForElements({
      element: lane.current,
      canDrop: ({ source }) => {
        const now = latest.current
        const dragged = rowOf(now.board, source.data.id)
        return dragged !== undefined && !now.board.refusal?.(dragged, now.column.id)
      },
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source, location }) => {
        setIsOver(false)
        const now = latest.current
        const moved = rowOf(now.board, source.data.id)
        if (moved === undefined) return
        const over = location.current.dropTargets[0]?.data
        const others = now.column.rows.map(now.board.rowId).filter((each) => each !== source.data.id)
        const at = others.findIndex((each) => each === over?.cardId)
        const below = over && extractClosestEdge(over) === 'bottom' ? 1 : 0
        now.onMove(moved, now.column.id, at < 0 ? others.length : at + below)
      },
    })
  }, [])
  return (
    <section
      ref={lane}
      aria-label={column.title}
      className={cn(
        'grid min-h-24 snap-start grid-cols-[minmax(0,1fr)] content-start gap-2 rounded-box bg-bg p-2',
        isOver && 'shadow-[inset_0_0_0_1px_var(--line-3)]',
      )}
    >
      <header className="flex min-h-6 min-w-0 items-center gap-1.5 px-1 text-12">
        <h3 className="shrink-0 text-12">{column.title}</h3>
        <span className="num rounded-full bg-surface px-1.5 text-11 font-medium text-text-2">
          {column.count ?? column.rows.length}
        </span>
        {column.total && <span className="num ml-auto min-w-0 truncate text-text-3">{column.total}</span>}
      </header>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {column.rows.map((row, rowIndex) => (
          <BoardCard
            key={board.rowId(row)}
            board={board}
            row={row}
            columnIndex={index}
            rowIndex={rowIndex}
            onMove={onMove}
          />
        ))}
      </ul>
      {column.foot}
    </section>
  )
}
