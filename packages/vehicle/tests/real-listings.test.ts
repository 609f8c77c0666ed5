import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCity } from '../src/places/find-city.ts'
import { findFuel, findGearbox } from '../src/terms/find-term.ts'
import { findMake } from '../src/makes/find-make.ts'
import { findModel } from '../src/makes/find-model.ts'
import { readVin } from '../src/vin/read-vin.ts'

/** Real material lies beside the checkout where it was given; without it these measurements are skipped and say so. */
const folder = [
  process.env['CARTIE_SHARED_DATA'],
  resolve(import.meta.dirname, '../../../../shared/data'),
  resolve(import.meta.dirname, '../../../../../shared/data'),
].find((path) => path !== undefined && existsSync(path))
const ads = `${folder}/vehicles/autoria_listings_2021_half.csv`
const places = `${folder}/places/ua_cities_joined.json`
const vins = `${folder}/vehicles/vins.json`

const has = (path: string): boolean => {
  if (existsSync(path)) return true
  console.warn('Real listings are not here: the coverage of the dictionaries was not measured.')
  return false
}
type Ad = { make: string; model: string; city: string; fuel: string; gearbox: string }
const readAds = (): Ad[] =>
  readFileSync(ads, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [make = '', model = '', , , city = '', fuel = '', , gearbox = ''] = line.split(',')
      return { make, model, city, fuel, gearbox }
    })
const share = <Item>(items: readonly Item[], is: (item: Item) => boolean): number =>
  items.filter(is).length / items.length

/** First words of names of two words, as the scraper cut them: no city by themselves. */
const cut = new Set(
  'Кривий Біла Нова Старий Велика Горішні Новий Жовті Софіївська Нові Гола Великий Мала Муровані Стара Криве Липова Станиця Верхній Нижні'.split(
    ' ',
  ),
)

describe.skipIf(!has(ads))('on real ads of 2021', () => {
  const all = folder && existsSync(ads) ? readAds() : []

  it('the make is known in 99.5 % of rows, make and model in 97 %', () => {
    expect(share(all, ({ make }) => findMake(make) !== null)).toBeGreaterThanOrEqual(0.995)
    const isKnown = ({ make, model }: Ad): boolean => {
      const found = findMake(make)
      return found !== null && findModel(found.make, model) !== null
    }
    expect(share(all, isKnown)).toBeGreaterThanOrEqual(0.97)
  })
  it('the city is known in 98 % of rows that are not cut', () => {
    const whole = all.filter(({ city }) => !cut.has(city))
    expect(whole.length).toBeGreaterThan(0.9 * all.length)
    expect(share(whole, ({ city }) => findCity(city) !== null)).toBeGreaterThanOrEqual(0.98)
  })
  it('fuel and gearbox are known wherever they are told', () => {
    const told = ({ fuel, gearbox }: Ad): boolean => !['Unknown', 'Інше'].includes(fuel) && gearbox !== 'Unknown'
    expect(
      share(all.filter(told), ({ fuel, gearbox }) => findFuel(fuel) !== null && findGearbox(gearbox) !== null),
    ).toBe(1)
  })
})

describe.skipIf(!has(places))('of all Ukrainian cities', () => {
  it('every one is known', () => {
    const names = existsSync(places)
      ? (JSON.parse(readFileSync(places, 'utf8')) as { name_uk: string }[]).map((place) => place.name_uk) // @NOTE a list of such objects, as its README says
      : []
    expect(names.filter((name) => !findCity(name))).toEqual([])
  })
})

describe.skipIf(!has(vins))('of real VINs', () => {
  it('make and year are right wherever they are answered', () => {
    type Real = { vin: string; make: string | null; year: number | null }
    const real = existsSync(vins) ? (JSON.parse(readFileSync(vins, 'utf8')) as Real[]) : [] // @NOTE a list of such objects, as its README says
    const now = new Date('2026-11-30T12:00:00Z')
    const wrong = real.filter(({ vin, make, year }) => {
      const read = readVin(vin, now)
      if (!read.ok) return true
      const { make: found, years } = read.value
      return (
        (found !== null && make !== null && found !== make) ||
        (years.likely !== null && year !== null && years.likely !== year)
      )
    })
    expect(wrong).toEqual([])
    expect(
      share(real, ({ vin }) => {
        const read = readVin(vin, now)
        return read.ok && read.value.make !== null
      }),
    ).toBeGreaterThan(0.95)
  })
})
