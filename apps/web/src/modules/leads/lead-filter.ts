import type { ListState } from '@cartie/ui'
import { dayStart, endOfToday } from './local-time.ts'

/** Faces of the list: all, mine, nobody's, those whose next step is due. */
export const leadTabs = ['all', 'mine', 'free', 'due'] as const

/** What the server is asked for a state of the list. `memberId` is the reader. */
export function leadFilterOf(state: ListState, memberId: string | undefined) {
  const one = (id: string) => state.filters[id]?.[0]
  const [from = '', to = ''] = (one('created') ?? '').split('..')
  const assigneeId = state.tab === 'mine' ? memberId : state.tab === 'free' ? 'none' : one('assignee')
  return {
    ...(state.q && { search: state.q }),
    ...(one('stage') && { stageId: one('stage') }),
    ...outcomeFilter(one('outcome')),
    ...kindFilter(one('kind')),
    ...(assigneeId && { assigneeId }),
    ...(one('source') && { source: one('source') }),
    ...(dayStart(from) && { createdFrom: dayStart(from) }),
    ...(dayStart(to, 1) && { createdBefore: dayStart(to, 1) }),
    ...(state.tab === 'due' && { dueBefore: endOfToday(), outcome: 'open' as const }),
  }
}

/** Filters of which the server knows one value at a time keep the last that was ticked. */
export const withOneValueEach = (state: ListState): ListState => ({
  ...state,
  filters: Object.fromEntries(Object.entries(state.filters).map(([id, values]) => [id, values.slice(-1)])),
})

const outcomes = ['open', 'won', 'lost'] as const
const kinds = ['BUY', 'SELL'] as const
const outcomeFilter = (text: string | undefined) => {
  const outcome = outcomes.find((each) => each === text)
  return outcome ? { outcome } : {}
}
const kindFilter = (text: string | undefined) => {
  const kind = kinds.find((each) => each === text)
  return kind ? { kind } : {}
}
