/** How often something may be tried before it is locked, and for how long. */
export type AttemptPolicy = {
  readonly limit: number
  readonly windowMs: number
  /** The first lock; each further one is twice as long, up to `maxLockMs`. */
  readonly lockMs: number
  readonly maxLockMs: number
}

/** What is remembered of one key: tries since an instant, and locks so far. */
export type Attempts = {
  readonly count: number
  readonly since: Date
  readonly lockedUntil: Date | null
  readonly locks: number
}

export type Counted = { readonly attempts: Attempts; readonly retryAt: Date | null }

const day = 86_400_000

/** Counts one try. `retryAt` is set when it is refused; a refused try does not lengthen the lock. */
export function countAttempt(known: Attempts | null, policy: AttemptPolicy, now: Date): Counted {
  const at = now.getTime()
  const fresh: Attempts = { count: 1, since: now, lockedUntil: null, locks: 0 }
  if (!known) return { attempts: fresh, retryAt: null }
  if (known.lockedUntil && known.lockedUntil.getTime() > at) return { attempts: known, retryAt: known.lockedUntil }
  if (at - known.since.getTime() > day) return { attempts: fresh, retryAt: null }
  if (known.lockedUntil || at - known.since.getTime() > policy.windowMs) {
    return { attempts: { ...fresh, locks: known.locks }, retryAt: null }
  }
  if (known.count < policy.limit) return { attempts: { ...known, count: known.count + 1 }, retryAt: null }
  const lockMs = Math.min(policy.lockMs * 2 ** known.locks, policy.maxLockMs)
  const lockedUntil = new Date(at + lockMs)
  return { attempts: { ...known, lockedUntil, locks: known.locks + 1 }, retryAt: lockedUntil }
}

const minute = 60_000
const hour = 60 * minute

/** Each act's own patience. `signIn` is per account and address; the others stop one address or one account from trying everything. */
export const policies = {
  signIn: { limit: 5, windowMs: 15 * minute, lockMs: minute, maxLockMs: hour },
  signInFromAddress: { limit: 100, windowMs: 10 * minute, lockMs: minute, maxLockMs: hour },
  signInToAccount: { limit: 60, windowMs: hour, lockMs: minute, maxLockMs: 15 * minute },
  secondFactor: { limit: 5, windowMs: 15 * minute, lockMs: minute, maxLockMs: hour },
  passwordCheck: { limit: 5, windowMs: 15 * minute, lockMs: minute, maxLockMs: hour },
  resetRequest: { limit: 5, windowMs: hour, lockMs: 15 * minute, maxLockMs: hour },
  linkFromAddress: { limit: 30, windowMs: 10 * minute, lockMs: minute, maxLockMs: hour },
  setUp: { limit: 10, windowMs: 10 * minute, lockMs: minute, maxLockMs: hour },
  createWorkspace: { limit: 10, windowMs: hour, lockMs: 10 * minute, maxLockMs: hour },
  codeReuse: { limit: 1, windowMs: 2 * minute, lockMs: minute, maxLockMs: minute },
} as const satisfies Record<string, AttemptPolicy>
