import { expect, test } from 'vitest'
import { conditionGroupSchema, conditionReads, holds } from './condition.ts'
import type { Scope } from '../expression/function-spec.ts'
import { readValue, type Values } from './value.ts'

const values: Values = {
  n: 5,
  name: 'Audi A6',
  empty: '',
  none: null,
  list: ['a', 'b'],
  flag: true,
  day: '2026-11-22',
  price: { amountMinor: 500, currency: 'USD' },
  lead: { id: '1' },
}

const scope: Scope = {
  read: (name) => readValue(values, name),
  nowMs: 0,
  timeZone: 'UTC',
  language: 'uk',
  isOpen: true,
}

test.each([
  ['n', 'is', 5, true],
  ['n', 'is', '5', false],
  ['n', 'is-not', 6, true],
  ['n', 'less', 6, true],
  ['n', 'at-most', 5, true],
  ['n', 'greater', 5, false],
  ['n', 'at-least', 5, true],
  ['name', 'contains', 'audi', true],
  ['name', 'starts-with', 'aud', true],
  ['name', 'is', 'audi a6', true],
  ['list', 'contains', 'b', true],
  ['list', 'contains', 'c', false],
  ['n', 'one-of', [1, 5], true],
  ['empty', 'is-empty', null, true],
  ['none', 'is-empty', null, true],
  ['missing', 'is-empty', null, true],
  ['n', 'is-not-empty', null, true],
  ['flag', 'is', true, true],
  ['day', 'less', '2026-12-01', true],
  ['price', 'greater', { amountMinor: 400, currency: 'USD' }, true],
  ['price', 'greater', { amountMinor: 400, currency: 'EUR' }, false],
  ['lead.id', 'is', '1', true],
  ['name', 'less', 5, false],
  ['constructor', 'is-empty', null, true],
])('%s %s %j is %s', (variable, operator, value, expected) => {
  const group = conditionGroupSchema.parse({ join: 'all', items: [{ variable, operator, value }] })
  expect(holds(group, scope)).toBe(expected)
})

test('groups nest; an empty "and" holds and an empty "or" does not', () => {
  const five = { variable: 'n', operator: 'is', value: 5 }
  const six = { variable: 'n', operator: 'is', value: 6 }
  const group = (json: unknown): boolean => holds(conditionGroupSchema.parse(json), scope)
  expect(group({ join: 'all', items: [five, { join: 'any', items: [six, five] }] })).toBe(true)
  expect(group({ join: 'any', items: [six, { join: 'all', items: [five, six] }] })).toBe(false)
  expect(group({ join: 'all', items: [] })).toBe(true)
  expect(group({ join: 'any', items: [] })).toBe(false)
})

test('an expression stands beside comparisons; one that cannot be worked out does not hold', () => {
  const group = (expression: string) =>
    conditionGroupSchema.parse({ join: 'all', items: [{ expression }, { variable: 'n', operator: 'is', value: 5 }] })
  expect(holds(group('n * 2 = 10 and startsWith(name, "audi")'), scope)).toBe(true)
  for (const broken of ['n * 2', 'n +', 'n / 0 > 1', 'gone(n)']) expect(holds(group(broken), scope), broken).toBe(false)
  expect(conditionReads(group('lead.id = "1"'))).toEqual(['lead.id', 'n'])
})
