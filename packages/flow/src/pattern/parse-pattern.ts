import { err, ok, type Result } from '@cartie/kernel'
import { classOf, escapeClass, fold, type Signs } from './signs.ts'

/** A pattern as a tree. Every part is one of a few shapes, all of which a machine without backtracking can follow. */
export type Part =
  | { readonly is: 'sign'; readonly matches: Signs }
  | { readonly is: 'place'; readonly at: 'start' | 'end' | 'edge' }
  | { readonly is: 'row'; readonly parts: readonly Part[] }
  | { readonly is: 'choice'; readonly parts: readonly Part[] }
  | { readonly is: 'repeat'; readonly part: Part; readonly least: number; readonly most: number | null }

/** Why a pattern cannot be used, and at which sign of it. */
export type PatternError = {
  readonly code:
    | 'PATTERN_TOO_LONG'
    | 'PATTERN_UNFINISHED'
    | 'PATTERN_SIGN_UNEXPECTED'
    | 'PATTERN_REPEATS_NOTHING'
    | 'PATTERN_REPEATS_TOO_MUCH'
    | 'PATTERN_RANGE_WRONG'
    | 'PATTERN_NOT_SUPPORTED'
  readonly at: number
}

const longest = 200
const deepest = 20
const mostRepeats = 50

type Reader = { readonly signs: readonly string[]; at: number; depth: number }
class Refusal extends Error {
  readonly error: PatternError
  constructor(code: PatternError['code'], at: number) {
    super(code)
    this.error = { code, at }
  }
}

/**
 * Reads a pattern: signs as they are, `.`, `[a-zа-я]`, `[^…]`, `\d \w \s \b`, `^ $`, `( )`, `|`, `* + ? {n,m}`.
 * What needs backtracking (references back, looking around) is refused.
 */
export function parsePattern(text: string): Result<Part, { code: PatternError['code']; data: PatternError }> {
  const reader: Reader = { signs: signsOf(text), at: 0, depth: 0 }
  try {
    if (reader.signs.length > longest) throw new Refusal('PATTERN_TOO_LONG', longest)
    const part = readChoice(reader)
    if (reader.at < reader.signs.length) throw new Refusal('PATTERN_SIGN_UNEXPECTED', reader.at)
    return ok(part)
  } catch (refusal) {
    if (refusal instanceof Refusal) return err({ code: refusal.error.code, data: refusal.error })
    throw refusal
  }
}

/** Folded sign by sign; what follows a backslash keeps its case, so that `\\D` is not taken for `\\d`. */
function signsOf(text: string): string[] {
  const signs = Array.from(text.normalize('NFC'))
  return signs.flatMap((sign, index) => (signs[index - 1] === '\\' ? [sign] : Array.from(fold(sign))))
}

function readChoice(reader: Reader): Part {
  const parts = [readRow(reader)]
  while (reader.signs[reader.at] === '|') {
    reader.at++
    parts.push(readRow(reader))
  }
  return parts.length === 1 && parts[0] ? parts[0] : { is: 'choice', parts }
}

function readRow(reader: Reader): Part {
  const parts: Part[] = []
  for (let sign = reader.signs[reader.at]; sign !== undefined && sign !== '|' && sign !== ')';) {
    parts.push(readRepeats(reader, readOne(reader)))
    sign = reader.signs[reader.at]
  }
  return { is: 'row', parts }
}

function readOne(reader: Reader): Part {
  const at = reader.at++
  const sign = reader.signs[at] ?? ''
  if (sign === '(') return readGroup(reader, at)
  if (sign === '[') return { is: 'sign', matches: readClass(reader, at) }
  if (sign === '\\') return readEscape(reader, at)
  if (sign === '.') return { is: 'sign', matches: (found) => found !== '\n' }
  if (sign === '^') return { is: 'place', at: 'start' }
  if (sign === '$') return { is: 'place', at: 'end' }
  if ('*+?{'.includes(sign)) throw new Refusal('PATTERN_REPEATS_NOTHING', at)
  return { is: 'sign', matches: (found) => found === sign }
}

function readGroup(reader: Reader, at: number): Part {
  if (++reader.depth > deepest) throw new Refusal('PATTERN_TOO_LONG', at)
  if (reader.signs[reader.at] === '?') {
    if (reader.signs[reader.at + 1] !== ':') throw new Refusal('PATTERN_NOT_SUPPORTED', at)
    reader.at += 2
  }
  const part = readChoice(reader)
  if (reader.signs[reader.at] !== ')') throw new Refusal('PATTERN_UNFINISHED', at)
  reader.at++
  reader.depth--
  return part
}

function readEscape(reader: Reader, at: number): Part {
  const sign = reader.signs[reader.at++]
  if (sign === undefined) throw new Refusal('PATTERN_UNFINISHED', at)
  if (sign === 'b') return { is: 'place', at: 'edge' }
  const known = escapeClass(sign)
  if (known) return { is: 'sign', matches: known }
  if (/[\p{L}\p{N}]/u.test(sign) && sign !== 'n' && sign !== 't') throw new Refusal('PATTERN_NOT_SUPPORTED', at)
  const meant = sign === 'n' ? '\n' : sign === 't' ? '\t' : sign
  return { is: 'sign', matches: (found) => found === meant }
}

function readClass(reader: Reader, at: number): Signs {
  const isNegated = reader.signs[reader.at] === '^'
  if (isNegated) reader.at++
  const from = reader.at
  while (reader.signs[reader.at] !== ']' || reader.at === from) {
    if (reader.at >= reader.signs.length) throw new Refusal('PATTERN_UNFINISHED', at)
    reader.at += reader.signs[reader.at] === '\\' ? 2 : 1
  }
  const inside = classOf(reader.signs.slice(from, reader.at++))
  if (inside === null) throw new Refusal('PATTERN_RANGE_WRONG', at)
  return isNegated ? (found) => !inside(found) : inside
}

function readRepeats(reader: Reader, part: Part): Part {
  const at = reader.at
  const counts = readCounts(reader)
  if (!counts) return part
  const [least, most] = counts
  if (least > mostRepeats || (most ?? 0) > mostRepeats) throw new Refusal('PATTERN_REPEATS_TOO_MUCH', at)
  if (most !== null && most < least) throw new Refusal('PATTERN_RANGE_WRONG', at)
  if (part.is === 'place') throw new Refusal('PATTERN_REPEATS_NOTHING', at)
  // Greedy or not is the same question when it is only asked whether there is a match.
  if (reader.signs[reader.at] === '?') reader.at++
  return { is: 'repeat', part, least, most }
}

function readCounts(reader: Reader): readonly [number, number | null] | null {
  const sign = reader.signs[reader.at]
  if (sign === '*' || sign === '+' || sign === '?') {
    reader.at++
    return [sign === '+' ? 1 : 0, sign === '?' ? 1 : null]
  }
  if (sign !== '{') return null
  const end = reader.signs.indexOf('}', reader.at)
  const found = /^(\d{1,3})(?:(,)(\d{1,3})?)?$/.exec(reader.signs.slice(reader.at + 1, Math.max(end, 0)).join(''))
  if (!found) throw new Refusal('PATTERN_RANGE_WRONG', reader.at)
  reader.at = end + 1
  const least = Number(found[1])
  if (!found[2]) return [least, least]
  return [least, found[3] === undefined ? null : Number(found[3])]
}
