import { createLexicon } from '../text/lexicon.ts'
import { bodies, colours, drives, fuels, gearboxes, type Term } from './terms.ts'

/** Reads one value of a closed list, in three languages and as the trade writes it: `акпп`, `автомат`, `automatic`. */
const finder = <Id extends string>(terms: readonly Term<Id>[]): ((text: string) => Id | null) => {
  const lexicon = createLexicon(
    terms.map(({ id, title, also }) => ({ item: id, names: [id, title.uk, title.en, title.ru, ...also] })),
  )
  return (text) => lexicon.find(text)?.item ?? null
}

export const findFuel = finder(fuels)
export const findGearbox = finder(gearboxes)
export const findDrive = finder(drives)
export const findBody = finder(bodies)
export const findColour = finder(colours)
