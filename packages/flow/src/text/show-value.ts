import { currencies, type Currency, type Locale } from '@cartie/kernel'
import { isRecord, type Value } from '../engine/value.ts'

/** A value as a person reads it: money, ranges, lists, photos and places by their shape. Empty is the empty string. */
export function showValue(value: Value, language: Locale): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]
  if (typeof value === 'number') return Number.isInteger(value) ? grouped(value, language) : String(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return showList(value, language)
  return showRecord(value, language)
}

/** `2026-11-25` as `25.11.2026`. */
export const showDate = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('.')

const yesNo = { uk: ['так', 'ні'], en: ['yes', 'no'], ru: ['да', 'нет'] } as const
const bounds = { uk: ['від', 'до'], en: ['from', 'up to'], ru: ['от', 'до'] } as const
const signs: Record<Currency, string> = { USD: '$', EUR: '€', UAH: 'грн', PLN: 'zł', GBP: '£' }

function showList(items: readonly Value[], language: Locale): string {
  const photos = items.filter((item) => isRecord(item) && typeof item.ref === 'string').length
  if (photos > 0 && photos === items.length) return photoCount(photos, language)
  return items.map((item) => showValue(item, language)).join(', ')
}

export function photoCount(count: number, language: Locale): string {
  if (language === 'en') return count === 1 ? '1 photo' : `${count} photos`
  return `${count} фото`
}

function showRecord(value: { [name: string]: Value }, language: Locale): string {
  const currency = currencies.find((known) => known === value.currency)
  if (currency && typeof value.amountMinor === 'number') return showMoney(value.amountMinor, currency, language)
  if (currency && 'fromMinor' in value)
    return showRange(amount(value.fromMinor), amount(value.toMinor), language, (minor) =>
      showMoney(minor, currency, language),
    )
  if ('from' in value && 'to' in value) return showRange(amount(value.from), amount(value.to), language, String)
  if (typeof value.latitude === 'number' && typeof value.longitude === 'number')
    return `${value.latitude.toFixed(4)}, ${value.longitude.toFixed(4)}`
  return ''
}

const amount = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)

function showRange(from: number | null, to: number | null, language: Locale, show: (end: number) => string): string {
  const [above, below] = bounds[language]
  if (from !== null && from === to) return show(from)
  if (from !== null && to !== null) return `${show(from)} – ${show(to)}`
  if (from !== null) return `${above} ${show(from)}`
  return to === null ? '' : `${below} ${show(to)}`
}

function showMoney(minor: number, currency: Currency, language: Locale): string {
  const text = grouped(minor / 100, language)
  if (language !== 'en') return `${text}\u00a0${signs[currency]}`
  return currency === 'UAH' || currency === 'PLN' ? `${currency}\u00a0${text}` : `${signs[currency]}${text}`
}

function grouped(value: number, language: Locale): string {
  const [whole = '', fraction] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.')
  const parts = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'en' ? ',' : '\u00a0')
  return fraction ? `${parts}${language === 'en' ? '.' : ','}${fraction}` : parts
}
