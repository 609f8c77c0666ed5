import { expect, test } from 'vitest'
import { countAttempt, type Attempts, type AttemptPolicy } from './attempts.ts'

const policy: AttemptPolicy = { limit: 5, windowMs: 900_000, lockMs: 60_000, maxLockMs: 3_600_000 }
const start = new Date('2026-01-01T00:00:00Z')
const after = (ms: number): Date => new Date(start.getTime() + ms)

function tryTimes(times: number, known: Attempts | null, now: Date): Attempts | null {
  for (let time = 0; time < times; time++) known = countAttempt(known, policy, now).attempts
  return known
}

test('five tries pass and the sixth is locked for a minute', () => {
  const five = tryTimes(5, null, start)
  expect(five).toMatchObject({ count: 5, lockedUntil: null })
  expect(countAttempt(five, policy, start).retryAt).toEqual(after(60_000))
})

test('each further lock is twice as long, up to the longest', () => {
  let known: Attempts | null = null
  let now = start
  const locks: number[] = []
  for (let round = 0; round < 9; round++) {
    known = tryTimes(5, known, now)
    const counted = countAttempt(known, policy, now)
    known = counted.attempts
    const retryAt = counted.retryAt ?? now
    locks.push((retryAt.getTime() - now.getTime()) / 60_000)
    now = retryAt
  }
  expect(locks).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('trying while locked does not lengthen the lock', () => {
  const locked = tryTimes(6, null, start)
  expect(countAttempt(locked, policy, after(30_000))).toEqual({ attempts: locked, retryAt: after(60_000) })
})

test('tries outside the window are forgotten, locks after a day', () => {
  expect(countAttempt(tryTimes(4, null, start), policy, after(901_000)).attempts).toMatchObject({ count: 1 })
  const locked = tryTimes(6, null, start)
  expect(countAttempt(locked, policy, after(61_000)).attempts).toMatchObject({ count: 1, locks: 1 })
  expect(countAttempt(locked, policy, after(86_400_001)).attempts).toMatchObject({ count: 1, locks: 0 })
})
