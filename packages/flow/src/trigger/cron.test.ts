import { expect, test } from 'vitest'
import { nextCronMs, readCron } from './cron.ts'

const next = (cron: string, after: string): string | null => {
  const ms = nextCronMs(cron, 'Europe/Kyiv', Date.parse(after))
  return ms === null ? null : new Date(ms).toISOString()
}

test.each([
  ['0 9 * * *', '2026-11-22T10:00:00Z', '2026-11-23T07:00:00.000Z'],
  ['0 9 * * *', '2026-11-22T06:59:59Z', '2026-11-22T07:00:00.000Z'],
  ['*/15 * * * *', '2026-11-22T10:07:00Z', '2026-11-22T10:15:00.000Z'],
  ['30 10 * * 1-5', '2026-11-20T10:00:00Z', '2026-11-23T08:30:00.000Z'],
  ['0 12 1 * *', '2026-11-22T10:00:00Z', '2026-12-01T10:00:00.000Z'],
  ['0 12 13 * 5', '2026-11-08T10:00:00Z', '2026-11-13T10:00:00.000Z'],
  ['0 0 29 2 *', '2026-11-22T10:00:00Z', '2028-02-28T22:00:00.000Z'],
  ['0 9 * * 7', '2026-11-22T10:00:00Z', '2026-11-29T07:00:00.000Z'],
  ['0 9 31 2 *', '2026-11-22T10:00:00Z', null],
])('%s after %s', (cron, after, expected) => {
  expect(next(cron, after)).toBe(expected)
})

test.each(['', '* * * *', '60 * * * *', '* 24 * * *', '* * 0 * *', '5-1 * * * *', '*/0 * * * *', 'a * * * *'])(
  '"%s" is no schedule',
  (cron) => {
    expect(readCron(cron)).toBeNull()
  },
)
