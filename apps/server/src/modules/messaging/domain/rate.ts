import type { ChannelAbilities } from '../ports.ts'

/** How fast something may be written to: a bucket of `capacity` tokens that fills by `perMs`. */
export type Rate = { readonly capacity: number; readonly perMs: number }

/** The rate of an account on a channel; null where the messenger sets none. */
export const rateOf = (abilities: Pick<ChannelAbilities, 'perSecond'> | undefined): Rate | null =>
  abilities?.perSecond ? { capacity: abilities.perSecond, perMs: abilities.perSecond / 1_000 } : null

/** What a bucket holds at `now`, to be shown; what is spent is decided by `app.take_from_budget`. */
export const tokensAt = (rate: Rate, bucket: { tokens: number; refilledAt: Date }, now: Date): number =>
  Math.min(rate.capacity, bucket.tokens + Math.max(0, now.getTime() - bucket.refilledAt.getTime()) * rate.perMs)
