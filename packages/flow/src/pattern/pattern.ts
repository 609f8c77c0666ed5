import { err, ok, type Result } from '@cartie/kernel'
import { parsePattern, type Part, type PatternError } from './parse-pattern.ts'
import { fold, isOfWord, type Signs } from './signs.ts'

/** A pattern ready to be asked whether a text has it anywhere. */
export type Pattern = { test(text: string): boolean }

type Step =
  | { readonly do: 'sign'; readonly matches: Signs }
  | { readonly do: 'fork'; readonly to: number[] }
  | { readonly do: 'place'; readonly at: 'start' | 'end' | 'edge' }
  | { readonly do: 'found' }

const mostSteps = 3000
const longestText = 1024

/**
 * Compiles a pattern into a machine that reads a text once, holding every place it may stand in: time grows with the length of
 * the pattern times the length of the text, whatever the pattern is. Only the first 1,024 signs of a text are read.
 */
export function compilePattern(text: string): Result<Pattern, { code: PatternError['code']; data: PatternError }> {
  const parsed = parsePattern(text)
  if (!parsed.ok) return parsed
  const steps: Step[] = []
  emit(steps, parsed.value)
  steps.push({ do: 'found' })
  if (steps.length > mostSteps)
    return err({ code: 'PATTERN_REPEATS_TOO_MUCH', data: { code: 'PATTERN_REPEATS_TOO_MUCH', at: 0 } })
  return ok({ test: (said) => run(steps, Array.from(fold(said)).slice(0, longestText)) })
}

function emit(steps: Step[], part: Part): void {
  if (steps.length > mostSteps) return
  if (part.is === 'sign') steps.push({ do: 'sign', matches: part.matches })
  else if (part.is === 'place') steps.push({ do: 'place', at: part.at })
  else if (part.is === 'row') for (const each of part.parts) emit(steps, each)
  else if (part.is === 'choice') emitChoice(steps, part.parts)
  else emitRepeat(steps, part)
}

function emitChoice(steps: Step[], parts: readonly Part[]): void {
  const fork: number[] = []
  steps.push({ do: 'fork', to: fork })
  const ends: number[][] = []
  for (const part of parts) {
    fork.push(steps.length)
    emit(steps, part)
    const end: number[] = []
    ends.push(end)
    steps.push({ do: 'fork', to: end })
  }
  for (const end of ends) end.push(steps.length)
}

function emitRepeat(steps: Step[], { part, least, most }: Extract<Part, { is: 'repeat' }>): void {
  for (let count = 0; count < least; count++) emit(steps, part)
  if (most === null) {
    const from = steps.length
    const to = [from + 1]
    steps.push({ do: 'fork', to })
    emit(steps, part)
    steps.push({ do: 'fork', to: [from] })
    to.push(steps.length)
    return
  }
  const outs: number[][] = []
  for (let count = least; count < most; count++) {
    const to = [steps.length + 1]
    outs.push(to)
    steps.push({ do: 'fork', to })
    emit(steps, part)
  }
  for (const to of outs) to.push(steps.length)
}

function run(steps: readonly Step[], signs: readonly string[]): boolean {
  let places: number[] = []
  for (let at = 0; at <= signs.length; at++) {
    const reached = new Set<number>()
    const open = [...places, 0]
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      if (reached.has(step)) continue
      reached.add(step)
      const found = steps[step]
      if (!found || found.do === 'found') return true
      if (found.do === 'fork') open.push(...found.to)
      else if (found.do === 'place' && stands(found.at, signs, at)) open.push(step + 1)
    }
    places = []
    const sign = signs[at]
    if (sign === undefined) return false
    for (const step of reached) {
      const found = steps[step]
      if (found?.do === 'sign' && found.matches(sign)) places.push(step + 1)
    }
  }
  return false
}

function stands(place: 'start' | 'end' | 'edge', signs: readonly string[], at: number): boolean {
  if (place === 'start') return at === 0
  if (place === 'end') return at === signs.length
  return isOfWord(signs[at - 1] ?? ' ') !== isOfWord(signs[at] ?? ' ')
}
