import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMarkup, renderPlain, variablesIn } from './markup.ts'

const values: Record<string, string> = { name: '**Олена** <b>', link: 'a b&c' }
const lookup = (name: string, fallback: string): string => values[name] ?? fallback

test.each([
  ['plain', [{ text: 'plain' }]],
  ['a **b** c', [{ text: 'a ' }, { text: 'b', bold: true }, { text: ' c' }]],
  [
    '__i **bi**__',
    [
      { text: 'i ', italic: true },
      { text: 'bi', bold: true, italic: true },
    ],
  ],
  ['[site](https://x.ua/?q={{link}})', [{ text: 'site', link: 'https://x.ua/?q=a%20b%26c' }]],
  ['[x](javascript:alert(1))', [{ text: 'x)' }]],
  [String.raw`2 \*\* 3`, [{ text: '2 ** 3' }]],
  ['hi {{name}}', [{ text: 'hi **Олена** <b>' }]],
  ['hi {{nobody|friend}}!', [{ text: 'hi friend!' }]],
  ['snake_case 5*3', [{ text: 'snake_case 5*3' }]],
])('%s', (template, runs) => {
  expect(renderMarkup(template, lookup)).toEqual(runs)
})
test('what a variable holds never becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(renderMarkup('**{{x}}**', () => value)).toEqual(value === '' ? [] : [{ text: value, bold: true }])
    }),
  )
})
test('plain text and the variables of a template', () => {
  expect(renderPlain('**{{a}}** b', () => '1')).toBe('1 b')
  expect(variablesIn('{{a.b}} {{ c | d }}')).toEqual(['a.b', 'c'])
})
