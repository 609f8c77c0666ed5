const zone = 'Europe/Kyiv'
const minuteMs = 60_000
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The hour of the day in Kyiv, with its fraction, and whether it is a Sunday. */
export function localTime(at: Date): { readonly hour: number; readonly isSunday: boolean } {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return { hour: Number(found.hour) + Number(found.minute) / 60, isSunday: found.weekday === 'Sun' }
}

/** The same day in Kyiv at an hour such as 14.5. */
export const atLocalHour = (day: Date, hour: number): Date =>
  new Date(day.getTime() + Math.round((hour - localTime(day).hour) * 60) * minuteMs)

/** This instant, or the next morning if nobody works now: Monday to Saturday, 9 to 19. */
export function inWorkingTime(at: Date): Date {
  for (let found = at; ; found = new Date(found.getTime() + 5 * minuteMs)) {
    const { hour, isSunday } = localTime(found)
    if (!isSunday && hour >= 9.05 && hour < 19) return found
  }
}
