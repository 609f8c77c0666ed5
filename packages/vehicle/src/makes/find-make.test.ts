import { describe, expect, it } from 'vitest'
import { makes } from './dictionary.ts'
import { findMake } from './find-make.ts'
import { findModel } from './find-model.ts'
import { normaliseCar } from './normalise-car.ts'

const namedBy = (make: string, model: string): string | null => {
  const found = findMake(make)
  const one = found && findModel(found.make, model)
  return one ? [found.make.name, one.model.name, one.badge, one.generation].filter(Boolean).join(' | ') : null
}

describe('a make', () => {
  it.each([
    ['Мерседес', 'Mercedes-Benz'],
    ['мерин', 'Mercedes-Benz'],
    ['VW', 'Volkswagen'],
    ['фольцваген', 'Volkswagen'],
    ['Tayota', 'Toyota'],
    ['шкода октавія', 'Skoda'],
    ['бмв', 'BMW'],
    ['ВМW', 'BMW'],
    ['Рено', 'Renault'],
    ['хундай', 'Hyundai'],
    ['Ниссан', 'Nissan'],
    ['жигулі', 'ВАЗ'],
    ['Škoda', 'Skoda'],
    ['Шукаю тойоту камрі до 20000', 'Toyota'],
  ])('is found in “%s”', (said, make) => {
    expect(findMake(said)?.make.name).toBe(make)
  })
  it.each(['', '   ', '🚗', 'щось недороге', 'авто для сім’ї', '12345678'])('is not found in “%s”', (said) => {
    expect(findMake(said)).toBeNull()
  })
  it('is read no further than a page, however long the text is', () => {
    const start = performance.now()
    for (const text of ['a'.repeat(1_000_000), 'а б в '.repeat(200_000), '🚙'.repeat(500_000)]) findMake(text)
    expect(performance.now() - start).toBeLessThan(500)
  })
  it('stands once, with models that stand once', () => {
    expect(makes.length).toBeGreaterThanOrEqual(60)
    expect(new Set(makes.map(({ name }) => name)).size).toBe(makes.length)
    for (const { name, models } of makes) {
      const names = models.map((model) => model.name)
      expect({ name, twice: names.filter((one, at) => names.indexOf(one) !== at) }).toEqual({ name, twice: [] })
    }
  })
  it('is found by its own name, and each model by its', () => {
    for (const make of makes) {
      expect(findMake(make.name)?.make.name).toBe(make.name)
      for (const model of make.models) expect(findModel(make, model.name)?.model.name, make.name).toBe(model.name)
    }
  })
})

describe('a model', () => {
  it.each([
    ['Volkswagen', 'пасат б7', 'Volkswagen | Passat | B7'],
    ['Volkswagen', 'Passat B7', 'Volkswagen | Passat | B7'],
    ['Volkswagen', 'T5 (Transporter) пасс.', 'Volkswagen | Transporter | T5'],
    ['Volkswagen', 'Туарег', 'Volkswagen | Touareg'],
    ['BMW', '530d', 'BMW | 5 Series | 530D'],
    ['бумер', 'х5 Е70', 'BMW | X5 | E70'],
    ['мерин', 'Е-клас', 'Mercedes-Benz | E-Class'],
    ['Mercedes-Benz', 'E 220', 'Mercedes-Benz | E-Class | E 220'],
    ['Toyota', 'Прадік', 'Toyota | Land Cruiser Prado'],
    ['Toyota', 'Land Cruiser Prado 150', 'Toyota | Land Cruiser Prado | 150'],
    ['Lexus', 'RX 350', 'Lexus | RX | RX 350'],
    ['Skoda', 'Octavia A5', 'Skoda | Octavia | A5'],
    ['Nissan', 'кашкай', 'Nissan | Qashqai'],
    ['Kia', 'спортейж', 'Kia | Sportage'],
    ['Audi', 'А6', 'Audi | A6'],
    ['Land Rover', 'Рендж Ровер Спорт', 'Land Rover | Range Rover Sport'],
    ['ЗАЗ', 'Таврія', 'ЗАЗ | 1102'],
    ['Renault', 'Megane Scenic', 'Renault | Megane Scenic'],
  ])('of %s is found in “%s”', (make, model, found) => {
    expect(namedBy(make, model)).toBe(found)
  })
  it('of another make is not found', () => {
    expect(namedBy('BMW', 'Octavia')).toBeNull()
  })
})

describe('what was said', () => {
  it('is kept where the dictionary does not know it', () => {
    const said = { make: 'Самоход', model: 'Стріла', city: 'хутір Вільний Степовий', yearFrom: 2001 }
    expect(normaliseCar(said)).toEqual(said)
  })
  it('is named as the dictionary does where it knows', () => {
    expect(normaliseCar({ make: 'фольц', model: 'Passat B7', city: 'у Кривому Розі' })).toEqual({
      make: 'Volkswagen',
      model: 'Passat',
      generation: 'B7',
      city: 'Кривий Ріг',
    })
    expect(normaliseCar({ model: 'Octavia' })).toEqual({ model: 'Octavia' })
  })
})
