import { normal } from '../text/normal.ts'

const nearDays: Record<string, number> = {
  сьогодні: 0,
  сегодня: 0,
  today: 0,
  завтра: 1,
  tomorrow: 1,
  післязавтра: 2,
  послезавтра: 2,
  'day after tomorrow': 2,
}

/** Formats are costly to make, so one is kept per time zone. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (`2026-11-25`) it is at `nowMs` in a time zone (IANA name). */
export function dayAt(nowMs: number, timeZone: string): string {
  let format = dayFormats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    dayFormats.set(timeZone, format)
  }
  return format.format(nowMs)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Reads a day: «25.11», «25.11.2026», «2026-11-25», «завтра». Without a year it is the nearest such day from `today` on.
 * Answers ISO (`2026-11-25`); null when it is no day of the calendar.
 */
export function readDate(text: string, today: string): string | null {
  const word = normal(text)
  const near = Object.hasOwn(nearDays, word) ? nearDays[word] : undefined
  if (near !== undefined) return addDays(today, near)
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = /^\s*(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4}))?\s*$/.exec(text)
  if (!parts) return null
  const [day, month] = [Number(parts[1]), Number(parts[2])]
  if (parts[3] !== undefined) return calendarDay(Number(parts[3].padStart(4, '20')), month, day)
  const thisYear = Number(today.slice(0, 4))
  const here = calendarDay(thisYear, month, day)
  return here !== null && here < today
    ? calendarDay(thisYear + 1, month, day)
    : (here ?? calendarDay(thisYear + 1, month, day))
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2199
  return isReal ? date.toISOString().slice(0, 10) : null
}
