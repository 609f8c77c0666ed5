import { lookKey, soundKey, wordsOf } from '../text/fold.ts'
import { createLexicon, type Lexicon, type Likeness } from '../text/lexicon.ts'
import { modelOfBadge } from './badges.ts'
import type { Make, Model } from './dictionary.ts'

export type FoundModel = {
  readonly model: Model
  readonly likeness: Likeness
  /** As written: the trim or engine that stood for the model (`530d`, `E 220`). */
  readonly badge: string | null
  /** `B7` of `Passat B7`. */
  readonly generation: string | null
  /** How many words of the text named it, the generation aside. */
  readonly words: number
}

const lexicons = new Map<string, Lexicon<Model>>()

/** The model of a make that a text names: `пасат б7`, `530d xDrive`, `Caddy пасс.`. Null when it names none we know. Linear. */
export function findModel(make: Make, text: string): FoundModel | null {
  const found = lexiconOf(make).find(text)
  const byBadge = findByBadge(make, text)
  if (byBadge && (found?.likeness !== 'written' || found.words <= byBadge.words)) {
    const { model } = byBadge
    return { ...byBadge, likeness: 'written', generation: generationIn(model, text) }
  }
  if (!found) return null
  const { item: model, likeness, words } = found
  return { model, likeness, words, badge: null, generation: generationIn(model, text) }
}

function findByBadge(make: Make, text: string): { model: Model; badge: string; words: number } | null {
  const words = wordsOf(text).slice(0, 12)
  for (const length of [2, 1]) {
    for (let from = 0; from + length <= words.length; from++) {
      const badge = words.slice(from, from + length).join(' ')
      const name = modelOfBadge(make.name, lookKey(badge))
      const model = name && make.models.find((one) => one.name === name)
      if (model) return { model, badge: badge.toUpperCase(), words: length }
    }
  }
  return null
}

/** A word of the text that is one of the model's generations, but not the model's own name. */
function generationIn(model: Model, text: string): string | null {
  if (model.generations.length === 0) return null
  const own = new Set(wordsOf(model.name).map(lookKey))
  const words = wordsOf(text).filter((word) => !own.has(lookKey(word)))
  const said = new Set([...words.map(lookKey), ...words.map(soundKey)])
  return model.generations.find((one) => said.has(lookKey(one)) || said.has(soundKey(one))) ?? null
}

function lexiconOf(make: Make): Lexicon<Model> {
  const known = lexicons.get(make.name)
  if (known) return known
  const made = createLexicon(make.models.map((model) => ({ item: model, names: [model.name, ...model.also] })))
  lexicons.set(make.name, made)
  return made
}
