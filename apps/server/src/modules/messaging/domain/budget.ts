/** A token bucket: `tokens` may be spent now, it fills by `perMs` up to `capacity`. */
export type Budget = { readonly tokens: number; readonly refilledAt: Date; readonly blockedUntil: Date | null }
export type Rate = { readonly capacity: number; readonly perMs: number }

/** The bucket as it stands at `now`. */
export function refill(budget: Budget, rate: Rate, now: Date): Budget {
  const elapsedMs = Math.max(0, now.getTime() - budget.refilledAt.getTime())
  return { ...budget, tokens: Math.min(rate.capacity, budget.tokens + elapsedMs * rate.perMs), refilledAt: now }
}

/** Takes up to `wanted` tokens; says how many it gave and when the next will be there. */
export function take(
  budget: Budget,
  rate: Rate,
  want: { wanted: number; now: Date },
): { budget: Budget; granted: number; nextAt: Date } {
  const { wanted, now } = want
  const full = refill(budget, rate, now)
  if (full.blockedUntil && full.blockedUntil > now) return { budget: full, granted: 0, nextAt: full.blockedUntil }
  const granted = Math.min(wanted, Math.floor(full.tokens))
  const left = full.tokens - granted
  const nextAt = new Date(now.getTime() + Math.ceil(Math.max(0, 1 - left) / rate.perMs))
  return { budget: { ...full, tokens: left, blockedUntil: null }, granted, nextAt }
}
