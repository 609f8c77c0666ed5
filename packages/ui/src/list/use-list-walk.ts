import { useEffect, useState } from 'react'
import { useHotkeys } from '../keyboard/hotkeys.ts'
import { useLabels } from '../ui-provider.tsx'

type ListWalk<Row> = {
  rows: readonly Row[]
  ids: readonly string[]
  open: (row: Row) => void
  select: ((id: string) => void) | undefined
  openId: string | null
  isOn: boolean
}

/** Walking a list by keys: j and k move, Enter opens, x chooses. While an item is open beside the list, moving opens the next. */
export function useListWalk<Row>({ rows, ids, open, select, openId, isOn }: ListWalk<Row>): {
  activeId: string | null
} {
  const label = useLabels()
  const [activeId, setActiveId] = useState<string | null>(openId)
  useEffect(() => {
    if (openId) setActiveId(openId)
  }, [openId])
  const move = (step: number) => {
    const from = activeId ? ids.indexOf(activeId) : -1
    const index = Math.min(ids.length - 1, Math.max(0, from < 0 ? 0 : from + step))
    const id = ids[index]
    const row = rows[index]
    if (id === undefined || row === undefined) return
    setActiveId(id)
    if (openId) open(row)
  }
  const current = activeId ? rows[ids.indexOf(activeId)] : undefined
  useHotkeys(
    [
      { keys: 'j', label: label('open-next'), run: () => move(1) },
      { keys: 'k', label: label('open-previous'), run: () => move(-1) },
      { keys: 'down', run: () => move(1) },
      { keys: 'up', run: () => move(-1) },
      current !== undefined && { keys: 'enter', label: label('open'), run: () => open(current) },
      Boolean(select && activeId) && {
        keys: 'x',
        label: label('select-row'),
        run: () => activeId && select?.(activeId),
      },
    ],
    isOn && rows.length > 0,
  )
  return { activeId }
}
