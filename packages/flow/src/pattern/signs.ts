/** Whether a sign (one code point, folded) is meant. */
export type Signs = (found: string) => boolean

/** A text the way patterns see it: one form per letter, no case, `ё` as `е`. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')

const isDigit: Signs = (found) => found >= '0' && found <= '9' && found.length === 1
const isSpace: Signs = (found) => /^\s$/u.test(found)
/** Letters of any alphabet: a Ukrainian word is a word. */
export const isOfWord: Signs = (found) => /^[\p{L}\p{N}_']$/u.test(found)

/** Signs by the letter after a backslash. */
export function escapeClass(letter: string): Signs | null {
  if (letter === 'd') return isDigit
  if (letter === 's') return isSpace
  return letter === 'w' ? isOfWord : null
}

/** Signs between brackets: single ones, ranges, escapes. Null when a range runs backwards. */
export function classOf(signs: readonly string[]): Signs | null {
  const tests: Signs[] = []
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? ''
    if (sign === '\\') {
      const escaped = signs[++at] ?? '\\'
      tests.push(escapeClass(escaped) ?? ((found) => found === escaped))
      continue
    }
    const to = signs[at + 1] === '-' ? signs[at + 2] : undefined
    if (to === undefined) {
      tests.push((found) => found === sign)
      continue
    }
    if (codeOf(to) < codeOf(sign)) return null
    tests.push((found) => codeOf(found) >= codeOf(sign) && codeOf(found) <= codeOf(to))
    at += 2
  }
  return (found) => tests.some((test) => test(found))
}

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0
