import { expect, test } from 'vitest'
import { replyTime } from './reply-time.ts'

test.each([
  [0, '0', 's'],
  [59.4, '59', 's'],
  [59.6, '1:00', 'min'],
  [250, '4:10', 'min'],
  [3_599, '59:59', 'min'],
  [3_900, '1:05', 'h'],
  [-50, '50', 's'],
  [86_399, '1', 'd'],
  [2 * 86_400, '2', 'd'],
])('an answer after %d seconds took %s %s', (seconds, value, unit) => {
  expect(replyTime(seconds)).toEqual({ value, unit })
})
