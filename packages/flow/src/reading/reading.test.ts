import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountsIn } from './amounts.ts'
import { addDays, readDate } from './read-date.ts'
import { readMoney } from './read-money.ts'
import { readPhone } from './read-phone.ts'
import { readYears } from './read-years.ts'

describe('readMoney', () => {
  test.each([
    ['25 тис', null, 25_000, null],
    ['25к', null, 25_000, null],
    ['25k', null, 25_000, null],
    ['до 20 000 $', null, 20_000, 'USD'],
    ['$25,000', null, 25_000, 'USD'],
    ['20-25 тыс грн', 20_000, 25_000, 'UAH'],
    ['15–18k', 15_000, 18_000, null],
    ['від 10 до 15 тис доларів', 10_000, 15_000, 'USD'],
    ['from 10k', 10_000, null, null],
    ['не дорожче 12.500 євро', null, 12_500, 'EUR'],
    ['1,5 млн грн', null, 1_500_000, 'UAH'],
    ['20 000 – 25 000 у.е.', 20_000, 25_000, 'USD'],
    ['десь 9 тисяч баксів', null, 9000, 'USD'],
    ['500-1 млн грн', 500, 1_000_000, 'UAH'],
    ['16500', null, 16_500, null],
    ['800 тис. грн.', null, 800_000, 'UAH'],
  ])('%s', (text, from, to, currency) => {
    const minor = (units: number | null): number | null => (units === null ? null : units * 100)
    expect(readMoney(text)).toMatchObject({ fromMinor: minor(from), toMinor: minor(to), currency })
  })
  test.each(['', 'багато', '-5', '0', '1 2 3 4 5', '10 20', '99999999999999999'])('%j is no money', (text) => {
    expect(readMoney(text)).toBeNull()
  })
  test('a small bare number means thousands where the question says so', () => {
    expect(readMoney('15', 300)).toMatchObject({ toMinor: 1_500_000 })
    expect(readMoney('15-18', 300)).toMatchObject({ fromMinor: 1_500_000, toMinor: 1_800_000 })
    expect(readMoney('15')).toMatchObject({ toMinor: 1500 })
  })
})

test.each([
  ['2018', 2018, 2018],
  ['2015–2018', 2015, 2018],
  ['15-18', 2015, 2018],
  ['2018-2015', 2015, 2018],
  ['від 2018', 2018, null],
  ['з 2018 року', 2018, null],
  ['2018+', 2018, null],
  ['не старше 2016', 2016, null],
  ['not older than 2016', 2016, null],
  ['до 2012', null, 2012],
  ['не новіше 2012', null, 2012],
  ['з 2015 по 2019', 2015, 2019],
  ['from 2015 to 2019', 2015, 2019],
  ['98', 1998, 1998],
  ['2027', 2027, 2027],
])('years: %s', (text, from, to) => {
  expect(readYears(text, 2026)).toEqual({ from, to })
})
test.each(['', 'нова', '3018', '2028', '20180', '201', '1899', '2010 2011 2012'])('%j is no years', (text) => {
  expect(readYears(text, 2026)).toBeNull()
})

test.each([
  ['25.11', '2026-11-25'],
  ['1.2', '2027-02-01'],
  ['25.11.2027', '2027-11-25'],
  ['05/12/26', '2026-12-05'],
  ['2026-12-31', '2026-12-31'],
  ['завтра', '2026-11-23'],
  ['Сегодня!', '2026-11-22'],
  ['29.02.2028', '2028-02-29'],
  ['31.02', null],
  ['29.02.2027', null],
  ['скоро', null],
  ['constructor', null],
])('date: %s', (text, day) => {
  expect(readDate(text, '2026-11-22')).toBe(day)
})
test('a day after the last of a year', () => expect(addDays('2026-12-31', 1)).toBe('2027-01-01'))

test.each([
  ['067 123 45 67', '+380671234567'],
  ['+380 (67) 123-45-67', '+380671234567'],
  ['671234567', '+380671234567'],
  ['+48 512 345 678', '+48512345678'],
  ['0048512345678', '+48512345678'],
  ['25000', null],
  ['2018', null],
  ['0671234567 0501234567', null],
  ['+380', null],
  ['', null],
])('phone: %s', (text, phone) => {
  expect(readPhone(text)).toBe(phone)
})

const corpus = new URL('../../../../../shared/data/phones/phone_formats.json', import.meta.url)
test.skipIf(!existsSync(corpus))('every spelling of the phone corpus', () => {
  const cases: { input: string; e164: string | null }[] = JSON.parse(readFileSync(corpus, 'utf8'))
  const wrong = cases.filter(({ input, e164 }) => readPhone(input) !== e164)
  expect(wrong.map(({ input }) => `${input}: ${readPhone(input)}`)).toEqual([])
})

test('no reader throws or answers nonsense, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const money = readMoney(text, 300)
      const years = readYears(text, 2026)
      expect(amountsIn(text).every(({ value }) => Number.isFinite(value))).toBe(true)
      expect((money?.fromMinor ?? 0) <= (money?.toMinor ?? Number.POSITIVE_INFINITY)).toBe(true)
      expect((years?.from ?? 0) <= (years?.to ?? Number.POSITIVE_INFINITY)).toBe(true)
      expect(readPhone(text) ?? '+380671234567').toMatch(/^\+\d{9,15}$/)
      expect(readDate(text, '2026-11-22') ?? '2026-11-22').toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
    { numRuns: 200 },
  )
})
test('money reads back every sum it could be written as', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(' ', '\u00a0', ',', '.', ''), (units, gap) => {
      const text = String(units).replace(/\B(?=(\d{3})+(?!\d))/g, gap)
      expect(readMoney(`${text} $`)).toMatchObject({ toMinor: units * 100, currency: 'USD' })
    }),
  )
})
