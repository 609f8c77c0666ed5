import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readVin } from './read-vin.ts'

const now = new Date('2026-11-30T12:00:00Z')

describe('a VIN', () => {
  it('is read with its make, country and year', () => {
    expect(readVin('1HGBH41JXMN109186', now)).toMatchObject({
      ok: true,
      value: { make: 'Honda', country: 'US', years: { candidates: [2021, 1991], likely: 1991, isCertain: true } },
    })
    expect(readVin('wvwzzz1kz6w612305', now)).toMatchObject({
      ok: true,
      value: { vin: 'WVWZZZ1KZ6W612305', make: 'Volkswagen', country: 'DE', years: { likely: 2006, isCertain: false } },
    })
  })
  it('leaves the year open where it may be a new car or one of thirty years', () => {
    expect(readVin('WP0ZZZ99ZTS392124', now)).toMatchObject({
      ok: true,
      value: { make: 'Porsche', years: { candidates: [2026, 1996], likely: null } },
    })
  })
  it('typed with Cyrillic letters is mended, and says so', () => {
    expect(readVin('ТМВ ZZZ 1Z 7 82064212', now)).toMatchObject({
      ok: true,
      value: { vin: 'TMBZZZ1Z782064212', make: 'Skoda', wasMended: true },
    })
  })
  it.each([
    ['', 'VIN_LENGTH'],
    ['WVWZZZ1KZ6W61230', 'VIN_LENGTH'],
    ['AAAAAAAAAAAAAAAAO', 'VIN_LETTER'],
    ['WVWZZZ1KZЖW612305', 'VIN_LETTER'],
    ['1M8GDM9AXKP042789', 'VIN_CHECK_DIGIT'],
  ])('“%s” is refused with %s', (text, code) => {
    expect(readVin(text, now)).toMatchObject({ ok: false, error: { code } })
  })
  it('never throws, and answers only whole VINs', () => {
    const isWhole = (text: string): boolean => {
      const read = readVin(text, now)
      return !read.ok || /^[A-HJ-NPR-Z0-9]{17}$/.test(read.value.vin)
    }
    const check = fc.check(fc.property(fc.string({ maxLength: 60, unit: 'binary' }), isWhole))
    expect(check.failed).toBe(false)
  })
})
