import { findModel, makeNamed } from '@cartie/vehicle'
import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { planStock } from './plan-stock.ts'

const now = new Date('2026-11-24T15:00:00.000Z')

describe('the stock of the demo', () => {
  const cars = planStock(now)

  it('is 300 cars, the same each time', () => {
    expect(cars).toHaveLength(300)
    expect(planStock(now)).toEqual(cars)
  })
  it('speaks of cars by the dictionary’s names and generations', () => {
    for (const { make, model, generation } of catalogue) {
      const known = makeNamed(make)
      const found = known && findModel(known, model)
      expect(found?.model.name, make).toBe(model)
      expect([...(found?.model.generations ?? []), undefined], `${make} ${model}`).toContain(generation)
    }
  })
  it('asks plausible money for plausible mileages, and changes only what has come in', () => {
    for (const { car, daysAgo, prices, ends } of cars) {
      const price = car.price?.amountMinor ?? 0
      expect(price, car.model).toBeGreaterThan(150_000)
      expect(price, car.model).toBeLessThan(7_000_000)
      expect(car.mileageKm, car.model).toBeLessThan(650_000)
      expect(car.year).toBeLessThanOrEqual(2026)
      for (const change of prices) expect(change.daysAgo).toBeLessThan(daysAgo)
      expect(ends?.daysAgo ?? 0).toBeLessThan(daysAgo)
    }
  })
})
