import { describe, expect, it } from 'vitest'
import { holdsSame, viewSearchOf } from './view-search.ts'

describe('what a view keeps of an address', () => {
  it('is filters, sort, layout and columns, not what is open or which view it was', () => {
    const search = { stage: 'a,b', sort: '-at', open: 'x', saved: 'v', new: '1', layout: 'table', empty: '' }
    expect(viewSearchOf(search, { columns: null, passing: ['new'] })).toEqual({
      stage: 'a,b',
      sort: '-at',
      layout: 'table',
    })
  })

  it('takes the columns of the address before those of the browser', () => {
    expect(viewSearchOf({}, { columns: ['a', 'b'], passing: [] })).toEqual({ columns: 'a,b' })
    expect(viewSearchOf({ columns: 'c' }, { columns: ['a', 'b'], passing: [] })).toEqual({ columns: 'c' })
  })

  it('is the same in whatever order', () => {
    expect(holdsSame({ a: '1', b: '2' }, { b: '2', a: '1', c: undefined })).toBe(true)
    expect(holdsSame({ a: '1' }, { a: '2' })).toBe(false)
  })
})
