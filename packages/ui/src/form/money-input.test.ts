import { expect, it } from 'vitest'
import { moneyOf } from './money-input.tsx'

it.each([
  ['25900', 2_590_000],
  ['25 900', 2_590_000],
  ['25\u00a0900', 2_590_000],
  ['25,900', 2_590_000],
  ['25.900', 2_590_000],
  ['1,050,000', 105_000_000],
  ['25,9', 2_590],
  ['25.90 $', 2_590],
  ['1 234,56', 123_456],
  ['$', null],
  ['', null],
])('%j is %j minor units', (text, amountMinor) => {
  expect(moneyOf(text, 'USD')?.amountMinor ?? null).toBe(amountMinor)
})
