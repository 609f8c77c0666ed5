import { germanAndToyota } from './german-and-toyota.ts'
import type { Line } from './line.ts'
import { otherMakes } from './other-makes.ts'

/** What a dealer in Ukraine has in stock; one of each in turn. */
export const catalogue: readonly Line[] = [...germanAndToyota, ...otherMakes]
