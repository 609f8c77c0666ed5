import { expect, test } from 'vitest'
import { encodeQr, remainderOf } from './encode-qr.ts'

test('correction codewords are those of the well-known example (HELLO WORLD, 1-M)', () => {
  const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
  expect(remainderOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
})

test.each([
  [14, 21],
  [15, 25],
  [60, 33],
  [140, 49],
  [213, 57],
  [287, 65],
])('%i bytes take a code of %i modules, with its finders and format', (length, size) => {
  const rows = encodeQr('x'.repeat(length))
  expect(rows).toHaveLength(size)
  const line = (y: number, from: number) =>
    (rows[y] ?? [])
      .slice(from, from + 7)
      .map(Number)
      .join('')
  for (const [y, x] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const) {
    expect([line(y, x), line(y + 1, x), line(y + 2, x)]).toEqual(['1111111', '1000001', '1011101'])
  }
  expect(formatOf(rows)).toBeGreaterThanOrEqual(0)
})

test('a text that is too long is refused', () => {
  expect(() => encodeQr('x'.repeat(288))).toThrow(RangeError)
})

test('what is drawn reads back as what was said', () => {
  const text = 'otpauth://totp/Cartie:a%40b.co?secret=MNCFMMLP&issuer=Cartie'
  const rows = encodeQr(text)
  expect(readBack(rows, text.length)).toBe(text)
})

/** The mask that the format bits beside the first finder name; -1 when they are none of the 32 of the standard for M. */
function formatOf(rows: boolean[][]): number {
  const at = (x: number, y: number) => Number(rows[y]?.[x])
  const bits = [...[0, 1, 2, 3, 4, 5, 7, 8].map((y) => at(8, y)), at(7, 8), ...[5, 4, 3, 2, 1, 0].map((x) => at(x, 8))]
  const value = bits.reduce((total, bit, index) => total | (bit << index), 0)
  // Format words for M, masks 0 to 7 (table C.1).
  return [0x5412, 0x5125, 0x5e7c, 0x5b4b, 0x45f9, 0x40ce, 0x4f97, 0x4aa0].indexOf(value)
}

/** Reads a version 4 code (two blocks of 32): unmasks, walks the columns, takes the data apart. */
function readBack(rows: boolean[][], length: number): string {
  const mask = formatOf(rows)
  const size = rows.length
  expect(size).toBe(33)
  const isFixed = (x: number, y: number) =>
    (x < 9 && y < 9) ||
    (x < 9 && y > size - 9) ||
    (x > size - 9 && y < 9) ||
    x === 6 ||
    y === 6 ||
    (Math.abs(x - 26) <= 2 && Math.abs(y - 26) <= 2)
  const flips = [
    (x: number, y: number) => (x + y) % 2,
    (_x: number, y: number) => y % 2,
    (x: number) => x % 3,
    (x: number, y: number) => (x + y) % 3,
    (x: number, y: number) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    (x: number, y: number) => ((x * y) % 2) + ((x * y) % 3),
    (x: number, y: number) => (((x * y) % 2) + ((x * y) % 3)) % 2,
    (x: number, y: number) => (((x + y) % 2) + ((x * y) % 3)) % 2,
  ]
  const bits: number[] = []
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = isUp ? size - 1 - step : step
      for (const x of [right, right - 1])
        if (!isFixed(x, y)) bits.push(Number(rows[y]?.[x]) ^ Number(flips[mask]?.(x, y) === 0))
    }
  }
  const words = Array.from({ length: 64 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2),
  )
  const stream = [...words.filter((_, index) => index % 2 === 0), ...words.filter((_, index) => index % 2 === 1)]
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('')
  expect([stream.slice(0, 4), Number.parseInt(stream.slice(4, 12), 2)]).toEqual(['0100', length])
  return Array.from({ length }, (_, index) =>
    String.fromCharCode(Number.parseInt(stream.slice(12 + index * 8, 20 + index * 8), 2)),
  ).join('')
}
