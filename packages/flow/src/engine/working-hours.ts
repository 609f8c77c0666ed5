/** Hours of a day by the clock of the wall: `from` is in, `to` is out. */
export type OpenSpan = { readonly from: string; readonly to: string }

/** When a workspace works: a span for each day from Monday to Sunday, null for a day off, told by the clock of `timeZone`. */
export type WorkingHours = { readonly timeZone: string; readonly week: readonly (OpenSpan | null)[] }

const formats = new Map<string, Intl.DateTimeFormat>()
const dayMs = 86_400_000

/** Whether it is open at an instant; without hours it always is. */
export function isOpenAt(hours: WorkingHours | null, ms: number): boolean {
  if (!hours) return true
  const { day, time } = dayAndTime(ms, hours.timeZone)
  const span = hours.week[weekdayOf(day)]
  return !!span && span.from <= time && time < span.to
}

/** The first instant from `ms` on at which it is open: `ms` itself when it is. Null when it never opens. */
export function nextOpenMs(hours: WorkingHours | null, ms: number): number | null {
  if (!hours || isOpenAt(hours, ms)) return ms
  const { day } = dayAndTime(ms, hours.timeZone)
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = new Date(Date.parse(`${day}T00:00:00Z`) + ahead * dayMs).toISOString().slice(0, 10)
    const span = hours.week[weekdayOf(date)]
    if (!span || span.from >= span.to) continue
    const opens = instantOf(date, span.from, hours.timeZone)
    if (opens > ms) return opens
  }
  return null
}

const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export function dayAndTime(ms: number, timeZone: string): { readonly day: string; readonly time: string } {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(timeZone, format)
  }
  const [day = '', time = ''] = format.format(ms).split(' ')
  return { day, time }
}

/** The instant at which the clocks of a time zone show this; one they skip in spring is the one an hour later. */
export function instantOf(day: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const offsetAt = (ms: number): number => {
    const shown = dayAndTime(ms, timeZone)
    return Date.parse(`${shown.day}T${shown.time}:00Z`) - ms
  }
  const first = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(first)
}
