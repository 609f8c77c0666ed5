import { expect, it } from 'vitest'
import { readSearch } from './read-search.ts'

it.each([
  [
    'тойота камри гибрид до 20к київ 2018+',
    { make: 'Toyota', model: 'Camry', fuel: 'hybrid', priceTo: 20_000, city: 'Київ', yearFrom: 2018, words: [] },
  ],
  ['X5 G05 дизель', { fuel: 'diesel', words: ['ks5', 'h05'] }],
  ['bmw X5 G05 дизель', { make: 'BMW', model: 'X5', generation: 'G05', fuel: 'diesel', words: [] }],
  ['Тайота', { make: 'Toyota', words: [] }],
  [
    'шкода октавія автомат 2015-2019',
    { make: 'Skoda', model: 'Octavia', gearbox: 'automatic', yearFrom: 2015, yearTo: 2019, words: [] },
  ],
  ['passat до 12 500 $', { priceTo: 12_500, currency: 'USD', words: ['pasat'] }],
  [
    'VW Passat B7 2012',
    { make: 'Volkswagen', model: 'Passat', generation: 'B7', yearFrom: 2012, yearTo: 2012, words: [] },
  ],
  ['панорама', { words: ['panorama'] }],
  ['', { words: [] }],
  ['до 2015', { yearTo: 2015, words: [] }],
  ['Land Cruiser Prado Toyota Одеса', { make: 'Toyota', model: 'Land Cruiser Prado', city: 'Одеса', words: [] }],
])('“%s” is understood', (text, understood) => {
  expect(readSearch(text)).toEqual(understood)
})

it('is quick with anything', () => {
  const start = performance.now()
  for (const text of ['до '.repeat(10_000), '1'.repeat(100_000), '🚙'.repeat(50_000), '2018+ '.repeat(9_000)])
    readSearch(text)
  expect(performance.now() - start).toBeLessThan(1_000)
})
