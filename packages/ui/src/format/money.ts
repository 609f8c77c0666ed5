import { unitsOf, type Currency, type Locale, type Money } from '@cartie/kernel'
import { formatNumber } from './number.ts'

const symbols: Record<Currency, string> = { USD: '$', UAH: '₴', EUR: '€', PLN: 'zł', GBP: '£' }

/** The sign of a currency as the trade writes it: `$`, `грн`. */
export function currencySign(currency: Currency, locale: Locale): string {
  return currency === 'UAH' && locale !== 'en' ? 'грн' : symbols[currency]
}

/** An amount for reading: `25 900 $`, `1 050 000 грн`, in English `$25,900`. Cents are shown only when there are any. */
export function formatMoney(value: Money, locale: Locale): string {
  const number = formatNumber(unitsOf(value), locale, value.amountMinor % 100 === 0 ? 0 : 2)
  const sign = currencySign(value.currency, locale)
  if (locale === 'en' && sign.length === 1) return number.startsWith('-') ? `-${sign}${number.slice(1)}` : sign + number
  return `${number}\u00a0${sign}`
}
