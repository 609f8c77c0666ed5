import { err, ok, type Result } from '@cartie/kernel'
import { findModel, makeNamed, normaliseCar, readVin, soundKey, wordsOf } from '@cartie/vehicle'
import type { FactsInvalid } from './errors.ts'
import type { GivenListing, Listing, ListingFacts } from './listing.ts'

export type Given = { readonly [Fact in keyof GivenListing]?: GivenListing[Fact] | undefined }
type Tools = { readonly now: Date; readonly normalisePhone: (text: string) => string | null }

export const noFacts = {
  make: '',
  model: '',
  badge: null,
  generation: null,
  year: null,
  price: null,
  mileageKm: null,
  fuel: null,
  gearbox: null,
  drive: null,
  engineCc: null,
  powerKw: null,
  body: null,
  colour: null,
  city: null,
  vin: null,
  plate: null,
  description: null,
  sellerPhone: null,
  sourceText: null,
} as const satisfies ListingFacts

/** The facts after a change, by the names of our dictionary, and the names of those that differ. What is absent was not meant to change. */
export function changeFacts(
  before: ListingFacts,
  given: Given,
  tools: Tools,
): Result<{ facts: Partial<ListingFacts>; changed: string[] }, FactsInvalid> {
  const checked = check(given, tools)
  if (!checked.ok) return checked
  const wanted: ListingFacts = { ...before, ...defined({ ...given, ...checked.value, ...namedCar(before, given) }) }
  const old: Readonly<Record<string, unknown>> = before
  const differs = Object.entries(wanted).filter(
    ([fact, value]) => Object.hasOwn(noFacts, fact) && !isSame(value, old[fact]),
  )
  return ok({ facts: Object.fromEntries(differs), changed: differs.map(([fact]) => fact) })
}

function check({ vin, year, sellerPhone, plate }: Given, { now, normalisePhone }: Tools): Result<Given, FactsInvalid> {
  const read = vin ? readVin(vin, now) : null
  if (read && !read.ok) return read
  const latest = now.getUTCFullYear() + 1
  if (year && year > latest) return err({ code: 'YEAR_IN_FUTURE', data: { latest } })
  const phone = sellerPhone ? normalisePhone(sellerPhone) : sellerPhone
  if (sellerPhone && !phone) return err({ code: 'PHONE_INVALID', data: { phone: sellerPhone } })
  return ok({
    vin: read ? read.value.vin : vin,
    sellerPhone: phone,
    plate: plate ? plate.toUpperCase().replace(/\s+/g, '') : plate,
  })
}

/** Make, model and city by their own names; a badge or a generation said with the model goes where it belongs. */
function namedCar(before: ListingFacts, given: Given): Given {
  const said = { make: given.make ?? before.make, model: given.model, city: given.city }
  const { make, model, city } = normaliseCar(said)
  const known = given.model ? makeNamed(make ?? '') : null
  const found = known && given.model ? findModel(known, given.model) : null
  return {
    ...(given.make && { make }),
    ...(given.model && { model }),
    ...(given.city && { city }),
    ...(found?.badge && !given.badge && { badge: found.badge }),
    ...(found?.generation && !given.generation && { generation: found.generation }),
  }
}

const longestWords = 4_000

/** What a search for words looks into: every word of the car as it sounds, between spaces. */
export function wordsIn(facts: ListingFacts): string {
  const { make, model, badge, generation, year, city, vin, plate, description, sellerPhone } = facts
  const written = [make, model, badge, generation, year, city, vin, plate, sellerPhone, description].filter(
    (part) => part !== null,
  )
  const sounds = written
    .flatMap((part) => String(part).match(/[^]{1,400}/gu) ?? [])
    .flatMap(wordsOf)
    .map(soundKey)
  return ` ${[soundKey(`${make} ${model}`), soundKey(model), ...sounds].join(' ')} `.slice(0, longestWords)
}

export function factsOf(listing: Listing): ListingFacts {
  const all: Readonly<Record<string, unknown>> = listing
  // @NOTE the names are those of `noFacts`, and `listing` has every one of them with the type it needs.
  return Object.fromEntries(Object.keys(noFacts).map((fact) => [fact, all[fact]])) as ListingFacts
}

const defined = (given: Given): Partial<ListingFacts> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
