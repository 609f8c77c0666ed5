import { describe, expect, it } from 'vitest'
import { emptyListState, listStateOf, searchOf, withFilter, type ListState } from './list-state.ts'

const there = (state: ListState): ListState => {
  const query = new URLSearchParams(searchOf(state)).toString()
  return listStateOf(Object.fromEntries(new URLSearchParams(query)))
}

describe('a list in the URL', () => {
  it('is nothing when nothing is chosen', () => {
    expect(searchOf(emptyListState)).toEqual({})
    expect(listStateOf({})).toEqual(emptyListState)
  })
  it('reads as a person would write it', () => {
    expect(
      searchOf({
        ...emptyListState,
        q: 'rav4',
        filters: { stage: ['new', 'won'] },
        sort: { by: 'createdAt', dir: 'desc' },
      }),
    ).toEqual({
      q: 'rav4',
      stage: 'new,won',
      sort: '-createdAt',
    })
  })
  it.each<[string, ListState]>([
    [
      'everything at once',
      {
        q: 'рав 4',
        sort: { by: 'price', dir: 'asc' },
        filters: { city: ['Київ', 'Львів'] },
        layout: 'board',
        tab: 'mine',
        columns: ['name', 'stage'],
        saved: 'id-2',
        open: 'id-1',
      },
    ],
    ['commas and slashes in values', { ...emptyListState, filters: { label: ['a,b', 'c\\', '\\,'] } }],
    ['signs of the URL in the search', { ...emptyListState, q: 'a&b=c#d?e+f%20' }],
    ['a number that must stay a text', { ...emptyListState, q: '2019', filters: { year: ['2019'] } }],
  ])('comes back the same: %s', (_name, state) => expect(there(state)).toEqual(state))
  it('loses a filter that has no values left', () => {
    const state = withFilter(emptyListState, 'stage', ['new'])
    expect(state.filters).toEqual({ stage: ['new'] })
    expect(withFilter(state, 'stage', [])).toEqual(emptyListState)
  })
  it('is not upset by nonsense', () => {
    expect(listStateOf({ sort: '-', stage: ',,', q: undefined })).toEqual(emptyListState)
  })
})
