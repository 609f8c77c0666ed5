import { err, ok, type Currency, type Result } from '@cartie/kernel'
import { normaliseCar } from '@cartie/vehicle'
import type { VinInvalid } from './errors.ts'
import type { RequestFacts } from './request.ts'

export type GivenFacts = { readonly [Fact in keyof RequestFacts]?: RequestFacts[Fact] | undefined }

/** Nothing known yet. */
export const noFacts = (currency: Currency): RequestFacts => ({
  make: null,
  model: null,
  generation: null,
  yearFrom: null,
  yearTo: null,
  budgetMinMinor: null,
  budgetMaxMinor: null,
  askingPriceMinor: null,
  currency,
  city: null,
  region: null,
  fuels: [],
  gearboxes: [],
  bodies: [],
  drives: [],
  colours: [],
  mileageMaxKm: null,
  mileageKm: null,
  vin: null,
  description: null,
  photos: [],
  extra: {},
})

/** Only the facts of a request. */
export function factsOf(request: RequestFacts): RequestFacts {
  const all: Readonly<Record<string, unknown>> = request
  const blank = noFacts(request.currency)
  // @NOTE the names are those of `blank`, and `request` has every one of them with the type it needs.
  return Object.fromEntries(Object.keys(blank).map((fact) => [fact, all[fact]])) as RequestFacts
}

/** The facts after a change, in good order, and the names of those that differ. What is absent was not meant to change. */
export function changeFacts(
  before: RequestFacts,
  given: GivenFacts,
): Result<{ facts: Partial<RequestFacts>; changed: string[] }, VinInvalid> {
  const vin = given.vin ? normaliseVin(given.vin) : given.vin
  if (given.vin && !vin) return err({ code: 'VIN_INVALID', data: { vin: given.vin } })
  const extra = given.extra && { ...before.extra, ...given.extra }
  const wanted = inOrder({ ...before, ...defined({ ...given, ...namedCar(before, given), vin, extra }) })
  const old: Readonly<Record<string, unknown>> = before
  const differs = Object.entries(wanted).filter(
    ([fact, value]) => Object.hasOwn(before, fact) && !isSame(value, old[fact]),
  )
  return ok({ facts: Object.fromEntries(differs), changed: differs.map(([fact]) => fact) })
}

/** Make, model and city by the names of our dictionary, where it knows them. A model alone is one of the make that is known already. */
function namedCar(before: RequestFacts, given: GivenFacts): GivenFacts {
  const { make, model, generation, city } = normaliseCar({ ...given, make: given.make ?? before.make })
  return { ...(given.make && { make }), ...(given.model && { model, generation }), ...(given.city && { city }) }
}

/** 17 letters and digits in upper case, or null. */
export function normaliseVin(text: string): string | null {
  const vin = text.toUpperCase().replace(/[\s-]/g, '')
  return /^[A-HJ-NPR-Z0-9]{17}$/.test(vin) ? vin : null
}

/** Ranges that were given from the wrong end are turned round; lists lose what they hold twice. */
function inOrder(facts: RequestFacts): RequestFacts {
  const [yearFrom, yearTo] = turned(facts.yearFrom, facts.yearTo)
  const [budgetMinMinor, budgetMaxMinor] = turned(facts.budgetMinMinor, facts.budgetMaxMinor)
  const { fuels, gearboxes, bodies, drives, colours, photos } = facts
  return {
    ...facts,
    yearFrom,
    yearTo,
    budgetMinMinor,
    budgetMaxMinor,
    fuels: unique(fuels),
    gearboxes: unique(gearboxes),
    bodies: unique(bodies),
    drives: unique(drives),
    colours: unique(colours),
    photos: unique(photos),
  }
}

const turned = (from: number | null, to: number | null): [number | null, number | null] =>
  from !== null && to !== null && from > to ? [to, from] : [from, to]
const unique = (values: readonly string[]): string[] => [...new Set(values)]
const defined = (given: GivenFacts): Partial<RequestFacts> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
