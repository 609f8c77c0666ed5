import { expect, test } from 'vitest'
import { blankListing, commandOf, engineCcOf } from './new-listing.ts'

test.each([
  ['2,0', 2_000],
  ['1.6', 1_600],
  ['1968', 1_968],
  ['', null],
  ['дизель', null],
])('an engine of “%s”', (text, cc) => {
  expect(engineCcOf(text)).toBe(cc)
})

test('only what was typed is told', () => {
  expect(commandOf({ ...blankListing, make: 'Skoda', model: 'Octavia', mileageKm: '120 000', powerHp: '150' })).toEqual(
    {
      make: 'Skoda',
      model: 'Octavia',
      mileageKm: 120_000,
      powerKw: 110,
    },
  )
})
