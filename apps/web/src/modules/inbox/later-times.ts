export type LaterTime = { readonly id: 'hour' | 'evening' | 'tomorrow' | 'monday'; readonly at: Date }

/** Likely moments to come back to something, local time: in an hour, this evening at six, tomorrow and on Monday at nine. */
export function laterTimes(now: Date): LaterTime[] {
  const evening = atHour(now, 0, 18)
  const daysToMonday = (8 - now.getDay()) % 7 || 7
  return [
    { id: 'hour', at: new Date(now.getTime() + 3_600_000) },
    ...(evening.getTime() - now.getTime() > 3_600_000 ? [{ id: 'evening' as const, at: evening }] : []),
    { id: 'tomorrow', at: atHour(now, 1, 9) },
    ...(daysToMonday > 1 ? [{ id: 'monday' as const, at: atHour(now, daysToMonday, 9) }] : []),
  ]
}

function atHour(now: Date, days: number, hour: number): Date {
  const at = new Date(now)
  at.setDate(at.getDate() + days)
  at.setHours(hour, 0, 0, 0)
  return at
}
