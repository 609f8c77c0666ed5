import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { inboxViews, type InboxView } from '@cartie/contract/inbox'
import { channelKinds, type ChannelKind } from '@cartie/contract/messaging'

/** What the inbox shows: all of it stands in the address, so a link shows a colleague the same. */
export type InboxState = {
  readonly view: InboxView
  readonly search: string
  readonly channel: ChannelKind | null
  readonly labelId: string | null
  readonly assigneeId: string | null
  readonly isWaiting: boolean
  readonly openId: string | null
  /** The saved view it started from. */
  readonly saved: string | null
}

/** The state of the inbox and how to change a part of it. Opening and the views are steps in the history. */
export function useInboxState(): [InboxState, (change: Partial<InboxState>) => void] {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const state = useMemo(() => readInboxState(search), [search])
  const change = useCallback(
    (part: Partial<InboxState>) => {
      const next = { ...state, ...part }
      const isStep = next.openId !== state.openId || next.view !== state.view
      void navigate({ to: '.', search: writeInboxState(next), replace: !isStep })
    },
    [navigate, state],
  )
  return [state, change]
}

/** How many filters are on, apart from the view and the search. */
export const countFilters = ({ channel, labelId, assigneeId, isWaiting }: InboxState): number =>
  [channel, labelId, assigneeId, isWaiting].filter(Boolean).length

export function readInboxState(search: Readonly<Record<string, string | undefined>>): InboxState {
  return {
    view: inboxViews.find((view) => view === search['view']) ?? 'all',
    search: search['q'] ?? '',
    channel: channelKinds.find((kind) => kind === search['channel']) ?? null,
    labelId: search['label'] ?? null,
    assigneeId: search['who'] ?? null,
    isWaiting: search['waiting'] === '1',
    openId: search['c'] ?? null,
    saved: search['saved'] ?? null,
  }
}

export const writeInboxState = (state: InboxState): Record<string, string> => ({
  ...(state.view !== 'all' && { view: state.view }),
  ...(state.search && { q: state.search }),
  ...(state.channel && { channel: state.channel }),
  ...(state.labelId && { label: state.labelId }),
  ...(state.assigneeId && { who: state.assigneeId }),
  ...(state.isWaiting && { waiting: '1' }),
  ...(state.openId && { c: state.openId }),
  ...(state.saved && { saved: state.saved }),
})
