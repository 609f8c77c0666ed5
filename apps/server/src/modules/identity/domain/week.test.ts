import { expect, test } from 'vitest'
import { isWithin, usualWeek } from './week.ts'

test.each([
  ['2026-11-23T07:00:00Z', true, 'Monday 09:00 in Kyiv (winter)'],
  ['2026-11-23T06:59:59Z', false, 'a minute before opening'],
  ['2026-11-23T16:00:00Z', false, 'closing time itself'],
  ['2026-07-06T06:00:00Z', true, 'Monday 09:00 in Kyiv (summer)'],
  ['2026-11-28T12:59:00Z', true, 'Saturday afternoon'],
  ['2026-11-29T10:00:00Z', false, 'Sunday'],
])('%s is within working hours: %s (%s)', (at, isOpen) => {
  expect(isWithin(usualWeek, 'Europe/Kyiv', new Date(at))).toBe(isOpen)
})
