import { err, ok, type Result } from '@cartie/kernel'
import { vinCountries } from './countries.ts'
import { manufacturers } from './manufacturers.ts'
import { modelYears, type VinYears } from './model-year.ts'

/**
 * What a vehicle identification number says (ISO 3779, ISO 3780; check digit and year after 49 CFR 565, https://www.ecfr.gov/current/title-49/part-565).
 */
export type Vin = {
  /** 17 letters and digits in upper case. */
  readonly vin: string
  /** The make its beginning belongs to; null when it is none we know. */
  readonly make: string | null
  /** ISO 3166 code of the country it was given out in. */
  readonly country: string | null
  readonly years: VinYears
  /** `none`: there is none, and the market it was built for asks for none; nothing can be said. */
  readonly checkDigit: 'right' | 'none'
  /** Cyrillic letters that look Latin were read as Latin. */
  readonly wasMended: boolean
}
export type VinProblem =
  | { readonly code: 'VIN_LENGTH'; readonly data: { readonly length: number } }
  | { readonly code: 'VIN_LETTER'; readonly data: { readonly letter: string; readonly at: number } }
  | { readonly code: 'VIN_CHECK_DIGIT'; readonly data: { readonly is: string; readonly mustBe: string } }

/** Cyrillic letters on the key of, or shaped like, a letter that VINs have. */
const mended: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

/** Reads a VIN as people type it: spaces, hyphens and small letters are fine. `now` bounds the model year. */
export function readVin(text: string, now: Date): Result<Vin, VinProblem> {
  const typed = text.slice(0, 100).toUpperCase().replace(/[\s-]/g, '')
  const vin = typed.replace(/[А-Я]/g, (letter) => mended[letter] ?? letter)
  if (vin.length !== 17) return err({ code: 'VIN_LENGTH', data: { length: vin.length } })
  const at = vin.search(/[^A-HJ-NPR-Z0-9]/)
  if (at >= 0) return err({ code: 'VIN_LETTER', data: { letter: vin.charAt(at), at: at + 1 } })
  const digit = checkDigitOf(vin)
  const isChecked = /^[1-5]/.test(vin)
  if (isChecked && digit !== vin.charAt(8))
    return err({ code: 'VIN_CHECK_DIGIT', data: { is: vin.charAt(8), mustBe: digit } })
  return ok({
    vin,
    make: makeOf(vin),
    country: countryOf(vin),
    years: modelYears(vin, digit === vin.charAt(8), now),
    checkDigit: digit === vin.charAt(8) ? 'right' : 'none',
    wasMended: vin !== typed,
  })
}

const values: Readonly<Record<string, number>> = Object.fromEntries(
  ['ABCDEFGH', 'JKLMN P R', ' STUVWXYZ'].flatMap((row) =>
    Array.from(row, (letter, index): [string, number] => [letter, index + 1]).filter(([letter]) => letter !== ' '),
  ),
)
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** The ninth sign that the other sixteen ask for: the weighted sum by 11, X for ten. */
export function checkDigitOf(vin: string): string {
  let sum = 0
  for (const [index, letter] of vin.split('').entries())
    sum += (weights[index] ?? 0) * (/\d/.test(letter) ? Number(letter) : (values[letter] ?? 0))
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

const makesByStart: ReadonlyMap<string, string> = new Map(
  Object.entries(manufacturers)
    .flatMap(([make, starts]) => starts.split(' ').map((start): [string, string] => [start, make]))
    .toReversed(),
)

/** The longest beginning that is known. */
function makeOf(vin: string): string | null {
  for (const length of [5, 4, 3]) {
    const make = makesByStart.get(vin.slice(0, length))
    if (make) return make
  }
  return null
}

/** Letters come before digits, and 0 last, in the order ranges are given out. */
const order = 'ABCDEFGHJKLMNPRSTUVWXYZ1234567890'

function countryOf(vin: string): string | null {
  const place = order.indexOf(vin.charAt(1))
  const found = vinCountries.find(
    ([from, to]) =>
      from.charAt(0) === vin.charAt(0) &&
      place >= order.indexOf(from.charAt(1)) &&
      place <= order.indexOf(to.charAt(1)),
  )
  return found?.[2] ?? null
}
