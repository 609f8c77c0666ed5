import type { Money } from '@cartie/kernel'
import { wholeNumber } from './components/whole-number.ts'
import type { NewListing } from './types.ts'

export type ListingForm = {
  vin: string
  make: string | null
  model: string | null
  year: string
  price: Money | null
  mileageKm: string
  fuel: string | null
  gearbox: string | null
  drive: string | null
  engine: string
  powerHp: string
  body: string | null
  colour: string | null
  city: string
  plate: string
  sellerPhone: string
  description: string
}

export const blankListing: ListingForm = {
  vin: '',
  make: null,
  model: null,
  year: '',
  price: null,
  mileageKm: '',
  fuel: null,
  gearbox: null,
  drive: null,
  engine: '',
  powerHp: '',
  body: null,
  colour: null,
  city: '',
  plate: '',
  sellerPhone: '',
  description: '',
}

/** `2,0` and `1.6` are litres; `1968` is cubic centimetres. */
export function engineCcOf(text: string): number | null {
  const value = Number.parseFloat(text.replace(',', '.'))
  if (!Number.isFinite(value) || value <= 0) return null
  return Math.round(value < 50 ? value * 1_000 : value)
}

const kilowattsPerHorse = 0.73549875

/** What the form says, as the server takes it; what is empty is not told. */
export function commandOf(form: ListingForm): NewListing {
  const { engine, powerHp, year, mileageKm, make, model, ...rest } = form
  const hp = wholeNumber(powerHp)
  const given = {
    ...rest,
    year: wholeNumber(year),
    mileageKm: wholeNumber(mileageKm),
    engineCc: engineCcOf(engine),
    powerKw: hp === null ? null : Math.round(hp * kilowattsPerHorse),
  }
  const told = Object.entries(given).filter(([, value]) => value !== null && value !== '')
  // @NOTE the selects offer the values of the contract's own lists; the server refuses any other.
  return { make: make ?? '', model: model ?? '', ...(Object.fromEntries(told) as Partial<NewListing>) }
}

const fields: Readonly<Record<string, keyof ListingForm>> = {
  VIN_LENGTH: 'vin',
  VIN_LETTER: 'vin',
  VIN_CHECK_DIGIT: 'vin',
  YEAR_IN_FUTURE: 'year',
  PHONE_INVALID: 'sellerPhone',
}
/** The field a refusal is about; null when it is about none. */
export const fieldOfError = (code: string): keyof ListingForm | null => fields[code] ?? null
