import { useCallback, useMemo, useRef, useState } from 'react'

export type Selection = {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string, withRange?: boolean) => void
  readonly setAll: (isOn: boolean) => void
  readonly clear: () => void
}

/** The chosen rows, by id; shift takes the range from the last one touched. Rows that leave the list leave the choice. */
export function useSelection(rowIds: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const ids = useMemo(() => {
    const present = new Set(rowIds)
    const kept = [...chosen].filter((id) => present.has(id))
    return kept.length === chosen.size ? chosen : new Set(kept)
  }, [chosen, rowIds])
  const toggle = useCallback(
    (id: string, withRange = false) => {
      const from = withRange && last.current ? rowIds.indexOf(last.current) : -1
      const to = rowIds.indexOf(id)
      last.current = id
      setChosen((before) => {
        const after = new Set(before)
        if (from >= 0 && to >= 0)
          rowIds.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((each) => after.add(each))
        else if (!after.delete(id)) after.add(id)
        return after
      })
    },
    [rowIds],
  )
  const setAll = useCallback((isOn: boolean) => setChosen(new Set(isOn ? rowIds : [])), [rowIds])
  const clear = useCallback(() => setChosen(new Set()), [])
  return useMemo(() => ({ ids, toggle, setAll, clear }), [ids, toggle, setAll, clear])
}
