/*
 * A position is a fraction between 0 and 1 written in base 62, without the "0." and without a zero at the end, so that
 * between two different ones there is always room for a third. Compared byte by byte.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length

/** A position after `before` and before `after`; null means the top or the bottom. `before` must be less than `after`. */
export function positionBetween(before: string | null, after: string | null): string {
  if (before === null) return after === null ? middleDigit : above(after)
  if (after === null) return below(before)
  if (before >= after) throw new RangeError(`no position lies between ${before} and ${after}`)
  return between(before, after)
}

/** Half way: column neighbours that are dragged apart in turn stay short. */
function between(low: string, high: string): string {
  const [first, last] = [digitAt(low, 0), digitAt(high, 0)]
  const head = digits[first] ?? ''
  if (first === last) return head + between(low.slice(1), high.slice(1))
  const middle = Math.floor((first + last) / 2)
  return middle > first ? (digits[middle] ?? '') : head + below(low.slice(1))
}

/** One digit nearer to 0: some thirty of these cost one more character. */
function above(high: string): string {
  const first = digitAt(high, 0)
  if (first > 1) return digits[first - 1] ?? ''
  if (first === 1) return high.length > 1 ? '1' : '0z'
  return `0${above(high.slice(1))}`
}

/** One digit nearer to 1. */
function below(low: string): string {
  if (low === '') return middleDigit
  const first = digitAt(low, 0)
  return first + 1 < base ? (digits[first + 1] ?? '') : `z${below(low.slice(1))}`
}

const middleDigit = 'V'

/** Beyond the end of a number stand zeros. */
const digitAt = (text: string, index: number): number => (index < text.length ? digits.indexOf(text[index] ?? '') : 0)

const timeDigits = 8
const end = base ** timeDigits - 1

/** A position above all that were made this way before `now`: new leads come on top without ever growing longer. */
export function positionOnTop(now: Date): string {
  let rest = end - now.getTime()
  let text = ''
  for (let index = 0; index < timeDigits; index++) {
    text = (digits[rest % base] ?? '') + text
    rest = Math.floor(rest / base)
  }
  return `${text}V`
}
