import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionBetween, positionOnTop } from './position.ts'

test('between any two places there is always a third, whatever was dragged before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 300 }), (drags) => {
      const column: string[] = []
      for (const drag of drags) {
        const at = drag % (column.length + 1)
        const position = positionBetween(column[at - 1] ?? null, column[at] ?? null)
        column.splice(at, 0, position)
      }
      expect(column).toEqual(column.toSorted(byBytes))
      expect(new Set(column).size).toBe(column.length)
      for (const position of column) expect(position).toMatch(/^[0-9A-Za-z]*[1-9A-Za-z]$/)
    }),
  )
})

test('a thousand drags to the same end do not make positions long', () => {
  for (const end of ['top', 'bottom'] as const) {
    let last: string | null = null
    for (let drag = 0; drag < 1_000; drag++)
      last = end === 'top' ? positionBetween(null, last) : positionBetween(last, null)
    expect(last?.length).toBeLessThan(40)
  }
})

test('a new lead comes above older ones, and there is room around it', () => {
  const [older, newer] = [
    positionOnTop(new Date('2026-11-23T09:00:00.000Z')),
    positionOnTop(new Date('2026-11-23T09:00:00.001Z')),
  ]
  expect(newer < older).toBe(true)
  const between = positionBetween(newer, older)
  expect(newer < between && between < older).toBe(true)
  expect(positionBetween(null, newer) < newer).toBe(true)
})

test('places in the wrong order are a bug of the caller', () => {
  expect(() => positionBetween('b', 'a')).toThrow(RangeError)
  expect(() => positionBetween('a', 'a')).toThrow(RangeError)
})

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
