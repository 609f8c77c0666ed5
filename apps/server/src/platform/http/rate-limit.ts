import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Slows one caller down, in this process: enough against a script, and no row is written for a refusal. */
export interface RateLimit {
  /** True: go on. False: this caller has had its share of the minute. */
  allows(caller: string): Promise<boolean>
}

export function createRateLimit(perMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return {
    allows: (caller) =>
      limiter.consume(caller).then(
        () => true,
        () => false,
      ),
  }
}
