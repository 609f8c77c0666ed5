import { err, ok } from '@cartie/kernel'
import { describe, expect, it } from 'vitest'
import { checkRows, countOutcomes } from './check-rows.ts'
import { cellsOf, guessMapping } from './guess-mapping.ts'

const fields = [
  { id: 'name', names: ['Ім’я', 'Name', 'Клієнт'] },
  { id: 'phone', names: ['Телефон', 'Phone'], looksLike: /^\+?[\d\s()-]{9,}$/ },
  { id: 'city', names: ['Місто'] },
]

describe('a first mapping of columns', () => {
  it.each([
    [['ТЕЛЕФОН', "ім'я"], { name: 1, phone: 0, city: null }],
    [['Phone number', 'Клієнт (ПІБ)', 'місто'], { name: 1, phone: 0, city: 2 }],
    [['щось', 'Місто', 'місто'], { name: null, phone: null, city: 1 }],
  ])('knows %j', (columns, mapping) => {
    expect(guessMapping(fields, { columns, rows: [] })).toEqual(mapping)
  })

  it('goes by the values where the name says nothing', () => {
    const rows = [
      ['а', '067 123 45 67'],
      ['б', ''],
      ['в', '+380501112233'],
    ]
    expect(guessMapping(fields, { columns: ['A', 'B'], rows }).phone).toBe(1)
  })

  it('says what a row says, without empty cells and columns of nobody', () => {
    expect(cellsOf([' Олена ', '', 'Київ'], { name: 0, phone: 1, city: null, other: 9 })).toEqual({ name: 'Олена' })
  })
})

describe('a dry run', () => {
  it('creates, updates what is known or came earlier in the file, and skips with the reason', () => {
    const plans = checkRows([['a'], ['known'], ['a'], ['bad'], ['']], {
      read: ([text = '']) => (text === 'bad' ? err({ code: 'bad', value: text }) : ok(text)),
      keysOf: (text) => (text === '' ? [] : [text]),
      isKnown: (text) => text === 'known',
    })
    expect(plans.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual([
      '1 create',
      '2 update',
      '3 update',
      '4 skip',
      '5 create',
    ])
    expect(countOutcomes(plans)).toEqual({ create: 2, update: 2, skip: 1 })
  })
})
