import type { Locale } from '@cartie/kernel'

const cache = new Map<string, Intl.NumberFormat>()

/** A number for reading: `25 900` in Ukrainian and Russian (no-break space), `25,900` in English. */
export function formatNumber(value: number, locale: Locale, fractionDigits = 0): string {
  const key = `${locale} ${fractionDigits}`
  let format = cache.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: fractionDigits, useGrouping: 'always' })
    cache.set(key, format)
  }
  return format.format(value).replace(/[\u202f\u2009 ]/g, '\u00a0')
}

/** A share from 0 to 1 as `12 %`. */
export const formatPercent = (share: number, locale: Locale): string =>
  `${formatNumber(share * 100, locale)}${locale === 'en' ? '' : '\u00a0'}%`
