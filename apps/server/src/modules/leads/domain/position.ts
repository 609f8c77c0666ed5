/*
 * A position is a fraction between 0 and 1 written in base 62, without the "0." and without a zero at the end, so that
 * between two different ones there is always room for a third. Compared byte by byte.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length

/** A position after `before` and before `after`; null means the top or the bottom. `before` must be less than `after`. */
export function positionBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`no position lies between ${before} and ${after}`)
  return between(before ?? '', after)
}

function between(low: string, high: string | null): string {
  const first = digitAt(low, 0)
  const last = high === null ? base : digitAt(high, 0)
  const head = digits[first] ?? ''
  if (first === last) return head + between(low.slice(1), high === null ? null : high.slice(1))
  if (high === null && low !== '')
    return first + 1 < base ? (digits[first + 1] ?? '') : head + between(low.slice(1), null)
  const middle = Math.floor((first + last) / 2)
  if (middle > first) return digits[middle] ?? ''
  return head + between(low.slice(1), null)
}

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
