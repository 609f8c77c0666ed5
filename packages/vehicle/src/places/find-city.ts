import { createLexicon, lazily } from '../text/lexicon.ts'
import { caseForms } from './decline.ts'
import { centre } from './data/centre.ts'
import { north } from './data/north.ts'
import { south } from './data/south.ts'
import { west } from './data/west.ts'

export type City = {
  /** In Ukrainian, nominative, by the names of 2024. */
  readonly name: string
  /** The region as an adjective (`Київська`), the city's own name for Kyiv and Sevastopol. */
  readonly region: string
}
type Known = City & { readonly names: readonly string[] }

/** A name used twice is told apart by its region: the dictionary writes `Золочів Харківський`, a person reads `Золочів`. */
const marks =
  /\s(?:Львівський|Хмельницький|Вінницький|Вінницькі|Житомирський|Київське|Київська|Полтавська|Сумський|Харківське|Харківський|Донецька|Донецьке|Луганський|Луганська|Одеська|Одеське|Миколаївська|Миколаївське|Херсонська)$/
const ownName = new Set(['Станиця Луганська'])

const known: readonly Known[] = Object.entries({ ...centre, ...west, ...north, ...south }).flatMap(([region, list]) =>
  list.split(';').map((item) => {
    const [written = '', also = ''] = item.trim().split(' = ')
    const name = ownName.has(written) ? written : written.replace(marks, '')
    const names = [written, ...also.split(',').map((other) => other.trim())].filter((one) => one !== '')
    return { name, region, names }
  }),
)

/** Nominatives win over another city's cases, full names over those that two places share. */
const lexicon = lazily(() => {
  const entries = known.map(({ name, region, names }) => ({ item: { name, region }, name, names }))
  return createLexicon<City>([
    ...entries.map(({ item, names }) => ({ item, names })),
    ...entries.map(({ item, name }) => ({ item, names: [name] })),
    ...entries.map(({ item, name, names }) => ({ item, names: [...names, name].flatMap(caseForms) })),
  ])
})

/** All cities known, each with its region; the same name may stand in two regions. */
export const cities: readonly City[] = known.map(({ name, region }) => ({ name, region }))

/** Words that stand before a city and are none: `м. Київ`, `в Києві`, `місто Рівне`. */
const before = /(?:^|\s)(?:м|г|смт|с|місто|город|у|в|во|із|з|до|на|м\.)\.?\s+(?=\p{L})/giu

/**
 * The city of Ukraine a text names, in any case, by its name of 2024 or an older one, in Ukrainian, Russian or Latin letters. Null when it
 * names none. Linear in the length of the text, of which the first 400 characters are read.
 */
export function findCity(text: string): City | null {
  return lexicon().find(text.slice(0, 400).replace(before, ' '))?.item ?? null
}
