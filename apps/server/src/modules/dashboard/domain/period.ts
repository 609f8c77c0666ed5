export type Period = { readonly from: Date; readonly to: Date; readonly before: Date }

const days = { day: 1, week: 7, month: 30 } as const

/** The last so many days up to now, and as many before them. */
export function periodOf(name: keyof typeof days, now: Date): Period {
  const lengthMs = days[name] * 86_400_000
  return { from: new Date(now.getTime() - lengthMs), to: now, before: new Date(now.getTime() - 2 * lengthMs) }
}
