import { expect, it } from 'vitest'
import { placeAt } from './board.tsx'

const column = { id: 'new', title: 'Новий', rows: ['a', 'b', 'c'] }
const place = (id: string, index: number) => {
  const { afterId, beforeId } = placeAt(column, id, index, (row) => row)
  return [afterId, beforeId]
}

it.each([
  ['first among strangers', 'x', 0, [null, 'a']],
  ['last among strangers', 'x', 3, ['c', null]],
  ['past the end is last', 'x', 99, ['c', null]],
  ['down by one, its own place not counted', 'a', 1, ['b', 'c']],
  ['up by one', 'c', 1, ['a', 'b']],
  ['up from the top stays there', 'a', -1, [null, 'b']],
] as const)('%s', (_name, id, index, neighbours) => expect(place(id, index)).toEqual(neighbours))
