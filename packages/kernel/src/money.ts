/** The currencies a Ukrainian dealership quotes in (ISO 4217); all have two minor digits. */
export const currencies = ['USD', 'UAH', 'EUR', 'PLN', 'GBP'] as const
export type Currency = (typeof currencies)[number]

/** An amount in minor units (cents, kopiykas), always an integer, always with its currency. */
export type Money = { readonly amountMinor: number; readonly currency: Currency }

/** Makes money from whole units: `money(25_900, 'USD')` is 25 900 dollars. Throws on a fraction of a minor unit. */
export function money(units: number, currency: Currency): Money {
  const amountMinor = Math.round(units * 100)
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not an amount of money: ${units} ${currency}`)
  return { amountMinor, currency }
}

/** Whole units, for showing: 2_590_000 → 25_900. */
export const unitsOf = (value: Money): number => value.amountMinor / 100
