import type { NewListing } from './new-listing.ts'
import { createRandom, type Random } from '../random.ts'
import { catalogue } from './catalogue.ts'
import type { Line } from './line.ts'
import { paintNames, type PaintName } from './paints.ts'

/** A car of the demo and what becomes of it. */
export type PlannedCar = {
  readonly car: NewListing
  readonly paint: PaintName
  readonly photos: 1 | 2 | 3
  /** Days before the end at which it comes in. */
  readonly daysAgo: number
  /** New prices in dollars, each with the day it is set. */
  readonly prices: readonly { readonly daysAgo: number; readonly price: number }[]
  readonly ends: { readonly daysAgo: number; readonly status: 'RESERVED' | 'SOLD' | 'HIDDEN' } | null
}

const seed = 20_260_702
const count = 300
const monthDays = 29

/** The 300 cars, the same each time; years and prices are those of `now`. */
export function planStock(now: Date): readonly PlannedCar[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => planCar(index, { random, thisYear: now.getUTCFullYear() }))
}

const cities = [
  'Київ',
  'Київ',
  'Київ',
  'Київ',
  'Львів',
  'Львів',
  'Одеса',
  'Одеса',
  'Дніпро',
  'Харків',
  'Вінниця',
  'Рівне',
  'Івано-Франківськ',
  'Чернівці',
  'Луцьк',
  'Тернопіль',
  'Хмельницький',
  'Житомир',
  'Полтава',
  'Черкаси',
] as const

function planCar(index: number, { random, thisYear }: { random: Random; thisYear: number }): PlannedCar {
  const line = catalogue[index % catalogue.length] ?? catalogue[0]
  if (!line) throw new Error('the catalogue of the demo is empty')
  const [from, to] = line.years
  const year = random.between(from, Math.min(to, thisYear))
  const [fuel, litres, horsepower, gearbox] =
    line.engines[random.between(0, line.engines.length - 1)] ?? line.engines[0]
  const paint = random.pick(paintNames)
  const price = priceOf(line, year, random)
  const daysAgo = random.between(1, monthDays)
  const status = index % 25 === 7 ? ('PENDING' as const) : ('AVAILABLE' as const)
  return {
    car: {
      make: line.make,
      model: line.model,
      generation: line.generation ?? null,
      year,
      price: { amountMinor: price * 100, currency: 'USD' },
      mileageKm: mileageOf(thisYear - year, { random, isElectric: fuel === 'electric', isVan: line.body === 'van' }),
      fuel,
      gearbox,
      drive: line.drive,
      engineCc: litres > 0 ? Math.round(litres * 1_000) : null,
      powerKw: Math.round(horsepower * 0.735_5),
      body: line.body,
      colour: paint,
      city: random.pick(cities),
      description: describe(random),
      status,
      onceKey: `demo-car-${index}`,
    },
    paint,
    photos: random.pick([1, 1, 2, 2, 3]),
    daysAgo,
    prices: pricesAfter(price, daysAgo, random),
    ends: status === 'PENDING' ? null : endOf(index, daysAgo),
  }
}

/** About a tenth less for each year, and what each car is worth by itself. */
function priceOf({ newest, years }: Line, year: number, random: Random): number {
  const kept = 0.91 ** (years[1] - year)
  return Math.round((newest * kept * (0.93 + random.next() * 0.14)) / 100) * 100
}

type Use = { random: Random; isElectric: boolean; isVan: boolean }

function mileageOf(age: number, { random, isElectric, isVan }: Use): number {
  const perYear = isElectric ? 13_000 : isVan ? 27_000 : 17_000
  return Math.max(3, Math.round((Math.max(age, 0.4) * perYear * (0.6 + random.next() * 0.8)) / 1_000)) * 1_000
}

/** Every third car becomes cheaper once, some twice. */
function pricesAfter(price: number, daysAgo: number, random: Random): PlannedCar['prices'] {
  const times = daysAgo < 6 ? 0 : random.pick([0, 0, 0, 1, 1, 2])
  return Array.from({ length: times }, (_, index) => ({
    daysAgo: Math.max(1, Math.round(daysAgo - (daysAgo / (times + 1)) * (index + 1))),
    price: Math.round((price * (1 - 0.03 * (index + 1))) / 100) * 100,
  }))
}

function endOf(index: number, daysAgo: number): PlannedCar['ends'] {
  const at = Math.max(0.2, daysAgo / 3)
  if (index % 6 === 2) return { daysAgo: at, status: 'SOLD' }
  if (index % 11 === 5) return { daysAgo: at, status: 'RESERVED' }
  return index % 37 === 11 ? { daysAgo: at, status: 'HIDDEN' } : null
}

const firsts = [
  'Один власник, повна сервісна історія.',
  'Пригнаний з Німеччини, розмитнений, стоїть на обліку.',
  'Офіційне авто, куплене в салоні в Україні.',
  'Не битий, не фарбований, перевірений на СТО.',
  'Після повного технічного обслуговування, вкладень не потребує.',
] as const
const seconds = [
  'Два ключі, зимова гума на дисках.',
  'Камера заднього виду, підігрів сидінь і керма.',
  'Панорамний дах, шкіряний салон, LED-оптика.',
  'Клімат-контроль на дві зони, круїз-контроль, парктроніки.',
  'Можливий обмін на дешевше авто.',
  'Допоможемо з кредитом і переоформленням.',
] as const
const describe = (random: Random): string => `${random.pick(firsts)} ${random.pick(seconds)}`
