import type { YearRange } from '../engine/value.ts'
import { flat } from './amounts.ts'
import { boundOf, joinsRange } from './bounds.ts'

/**
 * Reads a year or a range of years: «2018», «2015–2018», «15-18», «від 2018», «2018+», «не старше 2016», «до 2012». A year is
 * between 1900 and the one after `thisYear`; two digits belong to the nearest past. Null: no years there.
 */
export function readYears(text: string, thisYear: number): YearRange | null {
  const plain = flat(text)
  const years = [...plain.matchAll(/(?<!\d)(\d{4}|\d{2})(?!\d)/g)].map((match) => ({
    year: fullYear(Number(match[1]), match[1]?.length ?? 0, thisYear),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const [first, second] = years
  if (!first || years.length > 2 || /\d{5,}|(?<!\d)\d{3}(?!\d)/.test(plain)) return null
  if (years.some(({ year }) => year < 1900 || year > thisYear + 1)) return null
  if (second) {
    if (!joinsRange(plain.slice(first.end, second.start))) return null
    const [from, to] = [first.year, second.year].toSorted((a, b) => a - b)
    return { from: from ?? null, to: to ?? null }
  }
  const bound =
    boundOf(`${plain.slice(0, first.start)} ${plain.slice(first.end)}`) ?? sinceLetter(plain.slice(0, first.start))
  if (bound === 'from') return { from: first.year, to: null }
  return bound === 'to' ? { from: null, to: first.year } : { from: first.year, to: first.year }
}

const sinceLetter = (before: string): 'from' | null => (/(?<!\p{L})(з|із|с)\s*$/u.test(before) ? 'from' : null)

function fullYear(year: number, length: number, thisYear: number): number {
  if (length === 4) return year
  const century = Math.floor(thisYear / 100) * 100
  return century + year > thisYear + 1 ? century - 100 + year : century + year
}
