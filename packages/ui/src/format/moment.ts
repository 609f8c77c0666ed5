import type { Locale } from '@cartie/kernel'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const justNow: Record<Locale, string> = { uk: 'щойно', en: 'just now', ru: 'только что' }

/**
 * A moment as people say it, seen from `now`: `щойно`, `3 хв тому`, `14:21` (today), `учора, 18:20`, `19 лист.`,
 * `19 лист. 2024 р.`; ahead of now `через 5 хв`, `завтра, 10:00`. `timeZone` is an IANA name.
 */
export function formatRelative(at: Date, now: Date, locale: Locale, timeZone?: string): string {
  const aheadMs = at.getTime() - now.getTime()
  const distanceMs = Math.abs(aheadMs)
  if (distanceMs < 45_000) return justNow[locale]
  const said = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  if (distanceMs < hourMs)
    return said.format(Math.sign(aheadMs) * Math.max(1, Math.round(distanceMs / minuteMs)), 'minute')
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  const clock = formatClock(at, locale, timeZone)
  if (days === 0) return clock
  if (Math.abs(days) === 1) return `${said.format(days, 'day')}, ${clock}`
  return formatDate(at, locale, { timeZone, year: yearOf(at, timeZone) !== yearOf(now, timeZone) })
}

/** The moment in full, for the hint over a relative one: `19 листопада 2025 р., 14:21`. */
export const formatExact = (at: Date, locale: Locale, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)

/** `14:21`. */
export const formatClock = (at: Date, locale: Locale, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)

/** A day: `19 лист.`, with its year `19 лист. 2024 р.`. */
export function formatDate(
  at: Date,
  locale: Locale,
  options: { timeZone?: string | undefined; year?: boolean } = {},
): string {
  const year = options.year ? ({ year: 'numeric' } as const) : {}
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...year,
    timeZone: options.timeZone,
  }).format(at)
}

/** A length of time in its largest two units, for waits and answers: `6 хв`, `1 год 5 хв`, `2 дн 3 год`. */
export function formatDuration(ms: number, locale: Locale): string {
  const units = durationWords[locale]
  const minutes = Math.round(Math.max(0, ms) / minuteMs)
  if (minutes < 1) return `${Math.round(Math.max(0, ms) / 1000)}\u00a0${units.s}`
  const parts = [
    [Math.floor(minutes / 1440), units.d],
    [Math.floor((minutes % 1440) / 60), units.h],
    [minutes % 60, units.m],
  ] as const
  const first = parts.findIndex(([amount]) => amount > 0)
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}\u00a0${unit}`)
    .join(' ')
}

const durationWords: Record<Locale, { d: string; h: string; m: string; s: string }> = {
  uk: { d: 'дн', h: 'год', m: 'хв', s: 'с' },
  en: { d: 'd', h: 'h', m: 'min', s: 's' },
  ru: { d: 'дн', h: 'ч', m: 'мин', s: 'с' },
}

/** Days since 1970-01-01 on the calendar of a zone, so that midnight there parts the days. */
function dayNumber(at: Date, timeZone?: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(
    at,
  )
  return Date.parse(`${day}T00:00:00Z`) / (24 * hourMs)
}

const yearOf = (at: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', timeZone }).format(at)
