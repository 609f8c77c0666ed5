import { expect, test } from 'vitest'
import { normaliseIdentity } from './normalise-identity.ts'

test.each([
  ['067 123-45-67', '+380671234567'],
  ['0671234567', '+380671234567'],
  ['8 067 123 45 67', '+380671234567'],
  ['380671234567', '+380671234567'],
  ['+38 (067) 123-45-67', '+380671234567'],
  ['+48 512 345 678', '+48512345678'],
  ['(044) 200-00-00', '+380442000000'],
  ['12345', null],
  ['+380000000000', null],
  ['зателефонуйте', null],
  ['', null],
])('the phone %j is kept as %j', (typed, kept) => {
  expect(normaliseIdentity('phone', typed)).toBe(kept)
})

test.each([
  ['Olena@Example.COM ', 'olena@example.com'],
  ['no-at-sign', null],
  ['a@b', null],
  ['two@@example.com', null],
  ['<script>@example.com', null],
])('the address %j is kept as %j', (typed, kept) => {
  expect(normaliseIdentity('email', typed)).toBe(kept)
})

test('a messenger’s id is kept as it came', () => {
  expect(normaliseIdentity('viber', 'AbC/9==')).toBe('AbC/9==')
  expect(normaliseIdentity('telegram', '  ')).toBeNull()
})
