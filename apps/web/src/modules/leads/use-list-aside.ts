import { useCallback, useMemo } from 'react'
import type { ListState } from '@cartie/ui'
import { useListState } from '../../lib/use-list-state.ts'
import { withOneValueEach } from './lead-filter.ts'

/**
 * The state of a list whose address also says things that are no filters (which pipeline, a form that is open): those
 * named are kept aside, so that the list neither shows nor clears them.
 */
export function useListAside<Key extends string>(keys: readonly Key[]) {
  const [whole, setWhole] = useListState()
  const names = keys.join()
  const isAside = useCallback((id: string) => names.split(',').includes(id), [names])
  const state = useMemo(
    (): ListState => ({
      ...whole,
      filters: Object.fromEntries(Object.entries(whole.filters).filter(([id]) => !isAside(id))),
    }),
    [whole, isAside],
  )
  const setState = useCallback(
    (next: ListState) => {
      const kept = Object.entries(whole.filters).filter(([id]) => isAside(id))
      const { filters, ...rest } = withOneValueEach(next)
      setWhole({ ...rest, filters: { ...filters, ...Object.fromEntries(kept) } })
    },
    [whole, setWhole, isAside],
  )
  const setAside = (values: Partial<Record<Key, string | null>>, open: string | null = whole.open) => {
    const filters: Record<string, readonly string[]> = { ...whole.filters }
    for (const [id, value] of Object.entries(values)) {
      if (typeof value === 'string') filters[id] = [value]
      else delete filters[id]
    }
    setWhole({ ...whole, filters, open })
  }
  const aside = (key: Key): string | null => whole.filters[key]?.[0] ?? null
  return { state, setState, aside, setAside }
}
