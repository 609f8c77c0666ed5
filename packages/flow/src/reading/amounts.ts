/** A number found in a text: its value, whether a multiplier (`k`, `тис`) stood after it, and where it stood. */
export type Amount = {
  readonly value: number
  readonly isScaled: boolean
  readonly start: number
  readonly end: number
}

const found =
  /(?<![\p{L}\d])(\d{1,3}(?:[ '.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?:\s*(к|k|тис\p{L}*|тыс\p{L}*|thousand|млн|mln|m|мільйон\p{L}*|миллион\p{L}*|million)(?!\p{L}))?/giu

/**
 * The numbers of a text as people write them: `25 000`, `25.000`, `25к`, `1,5 млн`, `20-25 тис` (the multiplier belongs to
 * both). Empty when there is none.
 */
export function amountsIn(text: string): Amount[] {
  const amounts = [...flat(text).matchAll(found)].map((match) => ({
    value: digits(match[1] ?? '') * scaleOf(match[2]),
    plain: digits(match[1] ?? ''),
    scale: scaleOf(match[2]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const [first, second] = amounts
  if (first && second && first.scale === 1 && second.scale > 1 && first.plain <= second.plain && first.plain < 1000)
    amounts[0] = { ...first, value: round(first.plain * second.scale), scale: second.scale }
  return amounts.map(({ value, scale, start, end }) => ({ value: round(value), isScaled: scale > 1, start, end }))
}

/** An answer that holds a number is short; what is longer is cut, so that no text takes long to read. */
const longest = 200

/** The beginning of a text with every kind of space and dash made plain; positions are kept. */
export const flat = (text: string): string =>
  text
    .slice(0, longest)
    .toLowerCase()
    .replace(/[\u00a0\u2009\u202f\t\n]/g, ' ')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[’ʼ`´]/g, "'")

const round = (value: number): number => Math.round(value * 100) / 100

function digits(text: string): number {
  const isGrouped = /^\d{1,3}(?:[ '.,]\d{3})+$/.test(text)
  return Number(isGrouped ? text.replace(/[ '.,]/g, '') : text.replace(',', '.'))
}

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1
  return /^(м|m)/i.test(word) ? 1_000_000 : 1000
}
