import { lookKey, soundKey, wordsOf } from './fold.ts'

/** How a text was recognised: as it is written, as it sounds, or with one letter wrong. */
export type Likeness = 'written' | 'sounds' | 'slip'
export type Found<T> = { readonly item: T; readonly likeness: Likeness; readonly from: number; readonly words: number }

export interface Lexicon<T> {
  /** The item that the whole text, else the longest run of its words, else its first ones, name. */
  find(text: string): Found<T> | null
}

export type Entry<T> = { readonly item: T; readonly names: readonly string[] }
/** No name has more words; no text is read further than these many. */
const longestName = 5
const mostWords = 24
const shortestSound = 3
const shortestSlip = 5
const mostAlike = 8
/** In a longer text a word that is almost a name is more likely another word. */
const mostWordsOfSlip = 3

/** Looks names up by writing, sound and one slip. Each word of a text costs a bounded number of look-ups; first entries win ties. */
export function createLexicon<T>(entries: readonly Entry<T>[]): Lexicon<T> {
  const written = new Map<string, T>()
  const heard = new Map<string, T>()
  for (const { item, names } of entries) for (const name of names) keep(written, lookKey(name), item)
  for (const { item, names } of entries) {
    for (const name of names) {
      const key = soundKey(name)
      if (key.length >= shortestSound && /[^\d+]/.test(key)) keep(heard, key, item)
    }
  }
  const slips = lazily(() => slipsOf(heard))
  const byLikeness: readonly (readonly [Likeness, (text: string) => T | undefined])[] = [
    ['written', (text) => written.get(lookKey(text))],
    ['sounds', (text) => heard.get(soundKey(text))],
    ['slip', (text) => bySlip(slips(), heard, soundKey(text))],
  ]
  return {
    find(text) {
      const words = wordsOf(text).slice(0, mostWords)
      for (const [likeness, look] of byLikeness) {
        if (likeness === 'slip' && words.length > mostWordsOfSlip) break
        const found = findRun(words, look)
        if (found) return { ...found, likeness }
      }
      return null
    },
  }
}

/** The longest run of words that is known; of two as long, the first. */
function findRun<T>(words: readonly string[], look: (text: string) => T | undefined) {
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const item = look(words.slice(from, from + length).join(' '))
      if (item !== undefined) return { item, from, words: length }
    }
  }
  return null
}

function keep<T>(map: Map<string, T>, key: string, item: T): void {
  if (key !== '' && !map.has(key)) map.set(key, item)
}

const isSlippery = (key: string): boolean => key.length >= shortestSlip && !/\d/.test(key)

/** Every name with one letter left out, to the names it may have been. */
function slipsOf<T>(heard: ReadonlyMap<string, T>): Map<string, string[]> {
  const slips = new Map<string, string[]>()
  for (const key of heard.keys()) {
    if (!isSlippery(key)) continue
    for (const short of shortened(key)) {
      const names = slips.get(short)
      if (!names) slips.set(short, [key])
      else if (names.length < mostAlike) names.push(key)
    }
  }
  return slips
}

/** One letter missing, too many, wrong, or two neighbours exchanged; nothing when names of several things are as near. */
function bySlip<T>(slips: ReadonlyMap<string, string[]>, heard: ReadonlyMap<string, T>, key: string): T | undefined {
  if (!isSlippery(key)) return undefined
  const near = new Set([key, ...shortened(key)].flatMap((short) => [short, ...(slips.get(short) ?? [])]))
  const items = new Set([...near].filter((name) => isOneSlip(name, key)).map((name) => heard.get(name)))
  items.delete(undefined)
  const [only] = items
  return items.size === 1 ? only : undefined
}

function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (a.length !== b.length) return restA.slice(1) === restB || restB.slice(1) === restA
  const areExchanged = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || areExchanged
}

const shortened = (key: string): string[] => Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))

/** Makes it when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
