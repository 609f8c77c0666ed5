import { findCity } from '../places/find-city.ts'
import { findMake } from '../makes/find-make.ts'
import { findModel } from '../makes/find-model.ts'
import { findBody, findDrive, findFuel, findGearbox } from '../terms/find-term.ts'
import type { Body, Drive, Fuel, Gearbox } from '../terms/terms.ts'
import { soundKey, wordsOf } from '../text/fold.ts'

/** What a person who types into a search wants: facts that were understood, and words to be looked for as they are. */
export type StockSearch = {
  readonly make?: string
  readonly model?: string
  readonly generation?: string
  readonly yearFrom?: number
  readonly yearTo?: number
  /** Whole units of money; the currency when it was told. */
  readonly priceTo?: number
  readonly currency?: 'USD' | 'UAH' | 'EUR'
  readonly fuel?: Fuel
  readonly gearbox?: Gearbox
  readonly drive?: Drive
  readonly body?: Body
  readonly city?: string
  /** As `soundKey` gives them. */
  readonly words: readonly string[]
}

const mostWords = 16
const noise = new Set(
  'шукаю шукає ищу потрібна потрібен треба нужен нужна авто автомобіль автомобиль машина машину хочу купити купить від от до по рік року год года рр г р в у из із з на та и і або від from to and the car км тис тыс до'.split(
    ' ',
  ),
)

/** Reads `тойота камри гибрид до 20к київ 2018+`. Linear; what is not understood stays among the words. */
export function readSearch(text: string): StockSearch {
  const { rest, ...numbers } = readNumbers(text.slice(0, 200))
  const words = wordsOf(rest).slice(0, mostWords)
  const make = takeRun(words, 3, (run) => findMake(run)?.make ?? null)
  const model = make && takeRun(words, 4, (run) => findModel(make, run))
  const fuel = takeRun(words, 2, findFuel)
  const gearbox = takeRun(words, 2, findGearbox)
  const drive = takeRun(words, 2, findDrive)
  const body = takeRun(words, 1, findBody)
  const city = takeRun(words, 3, (run) => (run.length < 4 ? null : findCity(run)))
  const left = words.filter((word) => !noise.has(word.toLowerCase())).map(soundKey)
  return {
    ...numbers,
    ...(make && { make: make.name }),
    ...(model && { model: model.model.name }),
    ...(model?.generation && { generation: model.generation }),
    ...(fuel && { fuel }),
    ...(gearbox && { gearbox }),
    ...(drive && { drive }),
    ...(body && { body }),
    ...(city && { city: city.name }),
    words: [...new Set(left.filter((word) => word.length > 1))].slice(0, 6),
  }
}

/** Finds the longest run of words that means something as a whole and takes it out of them. */
function takeRun<T>(words: string[], longest: number, read: (run: string) => T | null): T | null {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length)
      if (length === 1 && noise.has(run[0]?.toLowerCase() ?? '')) continue
      const found = read(run.join(' '))
      if (found === null || (length > 1 && !isWhole(run, found, read))) continue
      words.splice(from, length)
      return found
    }
  }
  return null
}

/** Whether the run says more than its parts: `Біла Церква`, not `дизель київ`. */
function isWhole<T>(run: readonly string[], found: T, read: (run: string) => T | null): boolean {
  const meaning = JSON.stringify(found)
  return (
    JSON.stringify(read(run.slice(1).join(' '))) !== meaning &&
    JSON.stringify(read(run.slice(0, -1).join(' '))) !== meaning
  )
}

type Numbers = Pick<StockSearch, 'yearFrom' | 'yearTo' | 'priceTo' | 'currency'>
const year = String.raw`(19[5-9]\d|20[0-4]\d)`

/** Years, a highest price, and the text without them. */
function readNumbers(text: string): Numbers & { rest: string } {
  let rest = ` ${text} `
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = rest.slice(0, found.index) + ' ' + rest.slice(found.index + found[0].length)
    return found
  }
  const price =
    take(
      /(?:\s(?:до|to|<)\s*)?\$?\s?(\d{1,3}(?:[ .,]\d{3})+|\d{1,7}(?:[.,]\d)?)\s?(к|k|тис\.?|тыс\.?)?\s?(\$|€|грн|uah|usd|eur|дол\.?)(?=\s)/iu,
    ) ??
    take(/\s(?:до|to|<)\s*(\d{1,3}(?:[ .,]\d{3})+|\d{1,7}(?:[.,]\d)?)\s?(к|k|тис\.?|тыс\.?)(?=\s)/iu) ??
    take(/\s(?:до|to|<)\s*(\d{1,3}(?:[ .]\d{3})+|\d{4,7})()(?=\s)(?!\s*(?:км|тис км))/iu)
  const isYear = price && !price[2] && !price[3] && new RegExp(`^${year}$`).test(price[1] ?? '')
  const range = take(new RegExp(String.raw`(?<!\d)${year}\s?[-–—]\s?${year}(?!\d)`, 'u'))
  const from = range
    ? null
    : (take(new RegExp(String.raw`(?<!\d)${year}\s?\+`, 'u')) ??
      take(new RegExp(String.raw`\s(?:від|от|from|після|>)\s?${year}(?!\d)`, 'iu')))
  const exact = range || from ? null : take(new RegExp(String.raw`(?<![\d])${year}(?!\d)`, 'u'))
  return {
    ...(price && !isYear && priceOf(price)),
    ...(isYear && { yearTo: Number(price[1]) }),
    ...(range && { yearFrom: Number(range[1]), yearTo: Number(range[2]) }),
    ...(from && { yearFrom: Number(from[1]) }),
    ...(exact && { yearFrom: Number(exact[1]), yearTo: Number(exact[1]) }),
    rest,
  }
}

const currencyOf = (sign: string): StockSearch['currency'] =>
  /грн|uah/i.test(sign) ? 'UAH' : /€|eur/i.test(sign) ? 'EUR' : /\$|usd|дол/i.test(sign) ? 'USD' : undefined

function priceOf([, digits = '', thousands = '', sign = '']: readonly string[]): Pick<
  StockSearch,
  'priceTo' | 'currency'
> {
  const isFraction = /^\d+[.,]\d$/.test(digits)
  const value = isFraction ? Number(digits.replace(',', '.')) : Number(digits.replace(/\D/g, ''))
  const currency = currencyOf(sign)
  return { priceTo: Math.round(value * (thousands ? 1_000 : 1)), ...(currency && { currency }) }
}
