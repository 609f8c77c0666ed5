/**
 * A text as a QR code (ISO/IEC 18004): bytes, error correction M, the smallest of versions 1 to 12 that holds it.
 * Answers rows of modules, true is dark. Throws on more than 287 bytes.
 */
export function encodeQr(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = versions.findIndex((each, index) => bytes.length <= capacityOf(each, index + 1)) + 1
  const layout = versions[version - 1]
  if (!layout) throw new RangeError('the text is too long for a QR code')
  const code = interleave(dataCodewords(bytes, version, layout), layout)
  const base = drawFunctionPatterns(version)
  placeData(base, code)
  let best: Grid | null = null
  for (let mask = 0; mask < 8; mask++) {
    const drawn = applyMask(base, mask)
    if (!best || penaltyOf(drawn) < penaltyOf(best)) best = drawn
  }
  return best?.dark ?? []
}

/** Error correction M of a version: codewords per block for correction, and data codewords of each block (table 9). */
type Layout = { readonly ecc: number; readonly blocks: readonly number[] }
const blocks = (ecc: number, ...groups: readonly (readonly [number, number])[]): Layout => ({
  ecc,
  blocks: groups.flatMap(([count, size]) => Array.from({ length: count }, () => size)),
})
const versions: readonly Layout[] = [
  blocks(10, [1, 16]),
  blocks(16, [1, 28]),
  blocks(26, [1, 44]),
  blocks(18, [2, 32]),
  blocks(24, [2, 43]),
  blocks(16, [4, 27]),
  blocks(18, [4, 31]),
  blocks(22, [2, 38], [2, 39]),
  blocks(22, [3, 36], [2, 37]),
  blocks(26, [4, 43], [1, 44]),
  blocks(30, [1, 50], [4, 51]),
  blocks(22, [6, 36], [2, 37]),
]
/** Centres of the alignment patterns (annex E). */
const alignments = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
  [6, 30, 54],
  [6, 32, 58],
]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
const countBits = (version: number): number => (version < 10 ? 8 : 16)
const capacityOf = (layout: Layout, version: number): number =>
  Math.floor((sum(layout.blocks) * 8 - 4 - countBits(version)) / 8)

function dataCodewords(bytes: Uint8Array, version: number, layout: Layout): number[] {
  const bits: number[] = []
  const push = (value: number, length: number) => {
    for (let index = length - 1; index >= 0; index--) bits.push((value >> index) & 1)
  }
  push(4, 4)
  push(bytes.length, countBits(version))
  for (const byte of bytes) push(byte, 8)
  const capacity = sum(layout.blocks) * 8
  push(0, Math.min(4, capacity - bits.length))
  push(0, (8 - (bits.length % 8)) % 8)
  const words: number[] = []
  for (let index = 0; index < bits.length; index += 8)
    words.push(Number.parseInt(bits.slice(index, index + 8).join(''), 2))
  for (let pad = 0xec; words.length < capacity / 8; pad ^= 0xec ^ 0x11) words.push(pad)
  return words
}

/** Blocks side by side, data first, then correction. */
function interleave(words: readonly number[], { ecc, blocks: sizes }: Layout): number[] {
  let start = 0
  const data = sizes.map((size) => words.slice(start, (start += size)))
  const correction = data.map((block) => remainderOf(block, ecc))
  const zip = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, index) =>
      lists.flatMap((list) => (index < list.length ? [list[index] ?? 0] : [])),
    ).flat()
  return [...zip(data), ...zip(correction)]
}

/** Multiplication in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a)
  return product
}

/** Reed–Solomon correction codewords of a block. */
export function remainderOf(block: readonly number[], degree: number): number[] {
  const divisor: number[] = Array.from({ length: degree }, (_, index) => (index === degree - 1 ? 1 : 0))
  for (let step = 0, root = 1; step < degree; step++, root = multiply(root, 2)) {
    for (let index = 0; index < degree; index++)
      divisor[index] = multiply(divisor[index] ?? 0, root) ^ (divisor[index + 1] ?? 0)
  }
  let remainder = Array.from({ length: degree }, () => 0)
  for (const word of block) {
    const factor = word ^ (remainder[0] ?? 0)
    remainder = [...remainder.slice(1), 0].map((each, index) => each ^ multiply(divisor[index] ?? 0, factor))
  }
  return remainder
}

type Grid = { readonly dark: boolean[][]; readonly fixed: boolean[][] }

function drawFunctionPatterns(version: number): Grid {
  const size = version * 4 + 17
  const make = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const grid: Grid = { dark: make(), fixed: make() }
  for (let index = 0; index < size; index++) {
    put(grid, 6, index, index % 2 === 0)
    put(grid, index, 6, index % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawFinder(grid, x, y)
  const centres = alignments[version - 1] ?? []
  for (const x of centres) for (const y of centres) if (!isNearFinder(x, y, size)) drawSquares(grid, x, y, 2, [0, 2])
  putFormat(grid, 0)
  if (version >= 7) putVersion(grid, version)
  return grid
}

function put({ dark, fixed }: Grid, x: number, y: number, isDark: boolean): void {
  const row = dark[y]
  const fixedRow = fixed[y]
  if (!row || !fixedRow || x < 0 || x >= row.length) return
  row[x] = isDark
  fixedRow[x] = true
}

const drawFinder = (grid: Grid, x: number, y: number): void => drawSquares(grid, x, y, 4, [0, 1, 3])

/** Rings around a centre, dark at the distances given. */
function drawSquares(grid: Grid, x: number, y: number, radius: number, darkAt: readonly number[]): void {
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++)
      put(grid, x + dx, y + dy, darkAt.includes(Math.max(Math.abs(dx), Math.abs(dy))))
}

const isNearFinder = (x: number, y: number, size: number): boolean =>
  (x < 9 && y < 9) || (x < 9 && y > size - 10) || (x > size - 10 && y < 9)

/** Error correction M is 00; the mask in three bits; ten bits of BCH; then the fixed mask of the standard. */
function putFormat(grid: Grid, mask: number): void {
  const size = grid.dark.length
  let rest = mask
  for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((mask << 10) | rest) ^ 0x5412
  const bit = (index: number): boolean => ((bits >>> index) & 1) === 1
  for (let index = 0; index <= 5; index++) put(grid, 8, index, bit(index))
  put(grid, 8, 7, bit(6))
  put(grid, 8, 8, bit(7))
  put(grid, 7, 8, bit(8))
  for (let index = 9; index < 15; index++) put(grid, 14 - index, 8, bit(index))
  for (let index = 0; index < 8; index++) put(grid, size - 1 - index, 8, bit(index))
  for (let index = 8; index < 15; index++) put(grid, 8, size - 15 + index, bit(index))
  put(grid, 8, size - 8, true)
}

function putVersion(grid: Grid, version: number): void {
  let rest = version
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let index = 0; index < 18; index++) {
    const isDark = ((bits >>> index) & 1) === 1
    const a = grid.dark.length - 11 + (index % 3)
    const b = Math.floor(index / 3)
    put(grid, a, b, isDark)
    put(grid, b, a, isDark)
  }
}

/** In columns of two from the right, upwards and downwards in turn, around the fixed modules. */
function placeData({ dark, fixed }: Grid, code: readonly number[]): void {
  const size = dark.length
  let bit = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        const row = dark[y]
        if (!row || fixed[y]?.[x]) continue
        row[x] = (((code[bit >> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1
        bit++
      }
    }
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function applyMask({ dark, fixed }: Grid, mask: number): Grid {
  const masked: Grid = {
    fixed,
    dark: dark.map((row, y) =>
      row.map((isDark, x) => (fixed[y]?.[x] ? isDark : isDark !== (masks[mask]?.(x, y) ?? false))),
    ),
  }
  putFormat(masked, mask)
  return masked
}

/** How hard a pattern is to scan: long runs, squares, finder look-alikes, too much of one colour. */
function penaltyOf({ dark }: Grid): number {
  const size = dark.length
  const lines = [...dark, ...dark.map((_, x) => dark.map((row) => row[x] ?? false))].map((line) =>
    line.map(Number).join(''),
  )
  let penalty = 0
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) penalty += run.length - 2
    for (const look of [/(?=10111010000)/g, /(?=00001011101)/g]) penalty += (line.match(look) ?? []).length * 40
  }
  for (let y = 0; y < size - 1; y++)
    for (let x = 0; x < size - 1; x++) {
      const same = dark[y]?.[x]
      if (same === dark[y]?.[x + 1] && same === dark[y + 1]?.[x] && same === dark[y + 1]?.[x + 1]) penalty += 3
    }
  const darkShare = dark.flat().filter(Boolean).length / size ** 2
  return penalty + Math.floor(Math.abs(darkShare * 20 - 10)) * 10
}
