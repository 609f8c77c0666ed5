import { lookKey } from '../text/fold.ts'
import { findCity } from '../places/find-city.ts'
import { findMake } from './find-make.ts'
import { findModel } from './find-model.ts'

export type SaidCar = {
  readonly make?: string | null | undefined
  readonly model?: string | null | undefined
  readonly generation?: string | null | undefined
  readonly city?: string | null | undefined
}

/**
 * Make, model and city by the names of the dictionary where it knows them, else as they were said. Only what is given is answered.
 * A generation said with the model (`Passat B7`) is answered when none was given.
 */
export function normaliseCar<Said extends SaidCar>(said: Said): Said {
  const make = said.make ? findMake(said.make)?.make : null
  const model = make && said.model ? findModel(make, said.model) : null
  const city = said.city ? findCity(said.city) : null
  const isWhole = model && said.model ? lookKey(model.model.name) === lookKey(said.model) : false
  return {
    ...said,
    ...(make && { make: make.name }),
    ...(model && { model: model.model.name }),
    ...(model?.generation && !isWhole && !said.generation && { generation: model.generation }),
    ...(city && { city: city.name }),
  }
}
