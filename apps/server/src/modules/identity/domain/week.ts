import type { Week } from '@cartie/contract/week'

/** Monday to Friday 09:00–18:00, Saturday 10:00–15:00: what a new workspace starts with. */
export const usualWeek: Week = [
  { from: '09:00', to: '18:00' },
  { from: '09:00', to: '18:00' },
  { from: '09:00', to: '18:00' },
  { from: '09:00', to: '18:00' },
  { from: '09:00', to: '18:00' },
  { from: '10:00', to: '15:00' },
  null,
]

/** Whether an instant falls into a week's hours, told by the clock of `timezone` (IANA name). */
export function isWithin(week: Week, timezone: string, at: Date): boolean {
  const { day, time } = localTime(timezone, at)
  const span = week[day]
  return !!span && span.from <= time && time < span.to
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function localTime(timezone: string, at: Date): { day: number; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  return { day: weekdays.indexOf(part('weekday')), time: `${part('hour')}:${part('minute')}` }
}
