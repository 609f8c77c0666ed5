import { findModel, makeNamed } from '@cartie/vehicle'
import { expect, test } from 'vitest'
import { makes, modelsByMake } from './makes.ts'

test('every make and model on a button is the dictionary’s own name, so that stock and requests speak of one car', () => {
  for (const name of makes) {
    const make = makeNamed(name)
    const models = modelsByMake[name] ?? []
    expect(models.length, name).toBeGreaterThan(0)
    for (const model of models) expect(make && findModel(make, model)?.model.name, name).toBe(model)
  }
})
