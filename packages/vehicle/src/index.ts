export { makes, type Make, type Model } from './makes/dictionary.ts'
export { findMake, makeNamed, type FoundMake } from './makes/find-make.ts'
export { findModel, type FoundModel } from './makes/find-model.ts'
export { normaliseCar, type SaidCar } from './makes/normalise-car.ts'
export { cities, findCity, type City } from './places/find-city.ts'
export { readSearch, type StockSearch } from './search/read-search.ts'
export { findBody, findColour, findDrive, findFuel, findGearbox } from './terms/find-term.ts'
export {
  bodies,
  colours,
  drives,
  fuels,
  gearboxes,
  type Body,
  type Colour,
  type Drive,
  type Fuel,
  type Gearbox,
} from './terms/terms.ts'
export { lookKey, soundKey, wordsOf } from './text/fold.ts'
export type { Likeness } from './text/lexicon.ts'
export { readVin, type Vin, type VinProblem } from './vin/read-vin.ts'
