import { describe, expect, test } from 'vitest'
import { chartLines, chartScale } from './chart-scale.ts'

describe('the axis of answers', () => {
  test.each([
    [0, 's', [0, 1, 2]],
    [45, 's', [0, 15, 30, 45]],
    [420, 'min', [0, 2, 4, 6, 8]],
    [3_600, 'min', [0, 15, 30, 45, 60]],
    [5 * 3_600, 'h', [0, 2, 4, 6]],
  ])('up to %d seconds counts in %s', (most, unit, ticks) => {
    expect(chartScale(most)).toMatchObject({ unit, ticks })
  })

  test('always reaches the greatest value', () => {
    for (let most = 1; most < 400_000; most = most * 1.3 + 1) {
      const { ticks, unitSeconds } = chartScale(most)
      expect((ticks.at(-1) ?? 0) * unitSeconds).toBeGreaterThanOrEqual(most)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })
})

test('a line breaks at a day without an answer', () => {
  const lines = chartLines([0, null, 50, 100], { width: 400, height: 100, top: 100 })
  expect(lines).toEqual([
    [[50, 100]],
    [
      [250, 50],
      [350, 0],
    ],
  ])
})
