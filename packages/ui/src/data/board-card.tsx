import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { ArrowRightLeft } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { cn } from '../cn.ts'
import { IconButton } from '../controls/button.tsx'
import { isInteractive } from '../list/table.tsx'
import { Menu } from '../overlay/menu.tsx'
import { useLabels } from '../ui-provider.tsx'
import type { BoardProps, MoveCard } from './board.tsx'

type BoardCardProps<Row> = {
  board: BoardProps<Row>
  row: Row
  columnIndex: number
  rowIndex: number
  onMove: MoveCard<Row>
}

/** A card of a board: opened by a press, moved by pointer, menu or keys. */
export function BoardCard<Row>({ board, row, columnIndex, rowIndex, onMove }: BoardCardProps<Row>) {
  const label = useLabels()
  const id = board.rowId(row)
  const from = board.columns[columnIndex]
  const canMove = Boolean(board.onMove)
  const { element, isDragged, edge } = useDrag(id, canMove)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') board.onOpen?.(row)
    else if (event.shiftKey && canMove && event.key in steps) {
      const [aside, down] = steps[event.key] ?? [0, 0]
      const target = board.columns[columnIndex + aside]
      if (target) onMove(row, target.id, rowIndex + down)
    } else if (event.key in steps) walk(event.currentTarget, event.key)
    else return
    event.preventDefault()
  }
  return (
    <li
      ref={element}
      data-card={id}
      tabIndex={0}
      aria-description={canMove ? label('board-help') : undefined}
      onClick={(event) => !isInteractive(event.target) && board.onOpen?.(row)}
      onKeyDown={onKeyDown}
      className={cn(
        'group relative cursor-pointer rounded-mid border border-line bg-surface px-3 py-2.5 hover:border-line-3',
        isDragged && 'border-accent opacity-60',
        edge && 'before:absolute before:inset-x-0 before:h-0.5 before:rounded-full before:bg-accent',
        edge === 'top' && 'before:-top-1.25',
        edge === 'bottom' && 'before:-bottom-1.25',
      )}
    >
      {board.card(row)}
      {canMove && (
        <span className="absolute right-1.5 bottom-1.5 rounded-mid bg-surface opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 phone:opacity-100">
          <Menu
            align="end"
            trigger={
              <IconButton icon={ArrowRightLeft} size="sm" label={`${label('move-to')}: ${board.rowName(row)}`} />
            }
            items={board.columns
              .filter((column) => column !== from)
              .map((column) => ({
                label: column.title,
                reason: board.refusal?.(row, column.id) ?? undefined,
                onPress: () => onMove(row, column.id, 0),
              }))}
          />
        </span>
      )}
    </li>
  )
}

const steps: Record<string, readonly [aside: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function useDrag(id: string, canMove: boolean) {
  const element = useRef<HTMLLIElement>(null)
  const [isDragged, setIsDragged] = useState(false)
  const [edge, setEdge] = useState<'top' | 'bottom' | null>(null)
  useEffect(() => {
    const card = element.current
    if (!card || !canMove) return
    const stopDragging = draggable({
      element: card,
      getInitialData: () => ({ id }),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    })
    const stopTaking = dropTargetForElements({
      element: card,
      canDrop: ({ source }) => source.data.id !== id,
      getData: ({ input }) =>
        attachClosestEdge({ cardId: id }, { element: card, input, allowedEdges: ['top', 'bottom'] }),
      onDrag: ({ self }) => {
        const closest = extractClosestEdge(self.data)
        setEdge(closest === 'top' || closest === 'bottom' ? closest : null)
      },
      onDragLeave: () => setEdge(null),
      onDrop: () => setEdge(null),
    })
    return () => {
      stopDragging()
      stopTaking()
    }
  }, [id, canMove])
  return { element, isDragged, edge }
}

/** Moves the focus to the card above, below, or at the same height in the next column that has any. */
function walk(card: HTMLElement, key: string): void {
  const lane = card.closest('section')
  const cards = cardsOf(lane)
  const at = cards.indexOf(card)
  if (key === 'ArrowDown') return cards[at + 1]?.focus()
  if (key === 'ArrowUp') return cards[at - 1]?.focus()
  const next = (each: Element | null | undefined) =>
    key === 'ArrowRight' ? each?.nextElementSibling : each?.previousElementSibling
  let beside = next(lane)
  while (beside && cardsOf(beside).length === 0) beside = next(beside)
  const others = cardsOf(beside)
  others[Math.min(at, others.length - 1)]?.focus()
}

const cardsOf = (lane: Element | null | undefined): HTMLElement[] =>
  lane ? [...lane.querySelectorAll<HTMLElement>('[data-card]')] : []
