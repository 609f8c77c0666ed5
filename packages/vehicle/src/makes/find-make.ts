import { createLexicon, type Likeness } from '../text/lexicon.ts'
import { makes, type Make } from './dictionary.ts'

export type FoundMake = { readonly make: Make; readonly likeness: Likeness }

const lexicon = createLexicon(makes.map((make) => ({ item: make, names: [make.name, ...make.also] })))
const byName = new Map(makes.map((make) => [make.name, make]))

/**
 * The make a text names, however it is spelt: `Мерседес`, `VW`, `шкода октавія`, `Tayota`. Null when it names none. Linear in the
 * length of the text, of which the first 400 characters are read.
 */
export function findMake(text: string): FoundMake | null {
  const found = lexicon.find(text)
  return found && { make: found.item, likeness: found.likeness }
}

/** The make whose name this is exactly. */
export const makeNamed = (name: string): Make | null => byName.get(name) ?? null
