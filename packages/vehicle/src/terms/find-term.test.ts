import { expect, it } from 'vitest'
import { findBody, findColour, findDrive, findFuel, findGearbox } from './find-term.ts'
import { bodies, colours, drives, fuels, gearboxes } from './terms.ts'

it.each([
  [findFuel, 'Газ / Бензин', 'gas-petrol'],
  [findFuel, 'дизель 2.0', 'diesel'],
  [findFuel, 'Електро', 'electric'],
  [findFuel, 'ГБО', 'gas-petrol'],
  [findGearbox, 'Ручна/Механіка', 'manual'],
  [findGearbox, 'АКПП', 'automatic'],
  [findGearbox, 'Типтронік', 'automatic'],
  [findGearbox, 'DSG', 'robot'],
  [findDrive, 'Quattro', 'awd'],
  [findDrive, '4х4', 'awd'],
  [findBody, 'кросовер', 'suv'],
  [findBody, 'Універсал', 'wagon'],
  [findColour, 'мокрий асфальт', 'grey'],
  [findColour, 'нічого такого', null],
])('reads a term %#', (find, said, id) => {
  expect(find(said)).toBe(id)
})

it('finds every term by its title in each language', () => {
  const lists = [
    [findFuel, fuels],
    [findGearbox, gearboxes],
    [findDrive, drives],
    [findBody, bodies],
    [findColour, colours],
  ] as const
  for (const [find, terms] of lists)
    for (const { id, title } of terms) expect([title.uk, title.en, title.ru].map(find)).toEqual([id, id, id])
})
