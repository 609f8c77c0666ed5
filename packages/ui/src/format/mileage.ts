import type { Locale } from '@cartie/kernel'
import { formatNumber } from './number.ts'

const words: Record<Locale, { km: string; thousand: string }> = {
  uk: { km: 'км', thousand: '\u00a0тис.' },
  en: { km: 'km', thousand: 'k' },
  ru: { km: 'км', thousand: '\u00a0тыс.' },
}

/** Kilometres exactly: `61 000 км`. */
export const formatMileage = (mileageKm: number, locale: Locale): string =>
  `${formatNumber(mileageKm, locale)}\u00a0${words[locale].km}`

/** Kilometres as the trade says them: `61 тис. км`; below a thousand exactly. */
export function formatMileageShort(mileageKm: number, locale: Locale): string {
  if (mileageKm < 1000) return formatMileage(mileageKm, locale)
  const { km, thousand } = words[locale]
  return `${formatNumber(Math.round(mileageKm / 1000), locale)}${thousand}\u00a0${km}`
}
