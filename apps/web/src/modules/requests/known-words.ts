import type { Option } from '@cartie/ui'
import { hasText, type Text } from '../../lib/text.ts'

/** The usual answers to what has several; a scenario may have brought others. */
export const knownWords = {
  fuels: ['petrol', 'diesel', 'hybrid', 'plug-in-hybrid', 'electric', 'lpg'],
  gearboxes: ['automatic', 'manual', 'robot', 'cvt'],
  bodies: ['suv', 'sedan', 'wagon', 'hatchback', 'liftback', 'coupe', 'minivan', 'pickup', 'van', 'cabriolet'],
  drives: ['awd', 'fwd', 'rwd'],
  colours: ['white', 'black', 'grey', 'silver', 'blue', 'red', 'green', 'brown', 'beige', 'yellow', 'orange'],
} as const

export type WordField = keyof typeof knownWords

/** A word in the reader's language; one that is not of ours stays as it came. */
export const wordText = (word: string, t: Text): string =>
  hasText(`requests.word.${word}`) ? t(`requests.word.${word}`) : word

/** The usual answers and those already given. */
export const wordOptions = (field: WordField, given: readonly string[], t: Text): readonly Option[] =>
  [...new Set([...knownWords[field], ...given])].map((value) => ({ value, label: wordText(value, t) }))
