import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { listStateOf, searchOf, type ListState } from '@cartie/ui'

/** The state of the page's list, read from the URL and written to it. Opening, tabs and layouts are steps in the history. */
export function useListState(): [ListState, (next: ListState) => void] {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const state = useMemo(() => listStateOf(search), [search])
  const setState = useCallback(
    (next: ListState) => {
      const isStep = next.open !== state.open || next.tab !== state.tab || next.layout !== state.layout
      void navigate({ to: '.', search: searchOf(next), replace: !isStep })
    },
    [navigate, state],
  )
  return [state, setState]
}
