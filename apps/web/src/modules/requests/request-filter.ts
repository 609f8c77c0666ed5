import type { ListState } from '@cartie/ui'
import { requestPriorities, requestStates } from './types.ts'

/** Faces of the list: open ones, mine, nobody's, closed. */
export const requestTabs = ['open', 'mine', 'free', 'closed'] as const

/**
 * What the server is asked for a state of the list. `memberId` is the reader. Who searches, or asks for a state, looks
 * through the closed ones too.
 */
export function requestFilterOf(state: ListState, memberId: string | undefined) {
  const one = (id: string) => state.filters[id]?.[0]
  const tab = state.tab ?? 'open'
  const found = {
    state: requestStates.find((each) => each === one('state')),
    kind: (['BUY', 'SELL'] as const).find((each) => each === one('kind')),
    priority: requestPriorities.find((each) => each === one('priority')),
    assigneeId: tab === 'mine' ? memberId : tab === 'free' ? 'none' : one('assignee'),
    isOpen: tab === 'closed' ? false : state.q || one('state') ? undefined : true,
    make: one('make'),
    city: one('city'),
    search: state.q || undefined,
  }
  return withoutNothing(found)
}

function withoutNothing<T extends object>(all: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  // @NOTE what is left are the same keys with the same values, without those that are undefined.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>
  }
}
