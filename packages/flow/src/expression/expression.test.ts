import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readValue, type Value } from '../engine/value.ts'
import { checkExpression } from './check-expression.ts'
import { evaluate } from './evaluate.ts'
import type { ExpressionType, Scope } from './function-spec.ts'
import { describeFunctions } from './functions.ts'
import { parseExpression, renameInExpression } from './parse-expression.ts'

const values: Record<string, Value> = {
  n: 7,
  name: 'Олена',
  city: '',
  price: { amountMinor: 1_500_000, currency: 'USD' },
  other: { amountMinor: 100, currency: 'EUR' },
  choices: ['credit', 'test-drive'],
  visit: '2026-11-25',
  lead: { id: 'l1', score: 3 },
  yes: true,
}
const scope: Scope = {
  read: (name) => readValue(values, name),
  nowMs: Date.parse('2026-11-22T22:30:00Z'),
  timeZone: 'Europe/Kyiv',
  language: 'uk',
  isOpen: false,
}
const types: Record<string, ExpressionType> = {
  n: 'number',
  name: 'text',
  city: 'text',
  price: 'money',
  other: 'money',
  choices: 'list',
  visit: 'date',
  yes: 'boolean',
  lead: 'any',
}
const checked = (text: string): string[] => {
  const parsed = parseExpression(text)
  if (!parsed.ok) return [parsed.error.code]
  return checkExpression(parsed.value, (name) => types[name] ?? types[name.split('.')[0] ?? ''] ?? null).errors.map(
    ({ code }) => code,
  )
}

describe('what it comes to', () => {
  const cases: [string, Value][] = [
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['-n % 4', -3],
    ['not n = 7 or yes', true],
    ['not (n = 7 or yes)', false],
    ['n >= 7 and n <> 8', true],
    ["\"a\" + 'b\\'c'", "ab'c"],
    ['name = "олена"', true],
    ['missing + 1', null],
    ['missing < 1', false],
    ['missing = nothing', true],
    ['lead.score * 2', 6],
    ['price * 2', { amountMinor: 3_000_000, currency: 'USD' }],
    ['price / price', 1],
    ['price - money(0.5, "usd")', { amountMinor: 1_499_950, currency: 'USD' }],
    ['price > money(10000, "USD")', true],
    ['if(n > 5, "big", 1 / 0)', 'big'],
    ['coalesce(city, missing, "Київ")', 'Київ'],
    ['empty(city) and empty(missing) and not empty(name)', true],
    ['concat(name, " ", n, " ", price)', 'Олена 7 15\u00a0000\u00a0$'],
    ['contains("Хочу у КРЕДИТ", "кредит")', true],
    ['startsWith(name, "оле")', true],
    ['replace("a-b-c", "-", "")', 'abc'],
    ['digits("067 123-45")', '06712345'],
    ['length("🚗a")', 2],
    ['round(10 / 3, 2)', 3.33],
    ['min(3, n, missing)', 3],
    ['max([1, 9], n)', 9],
    ['number("12,5")', 12.5],
    ['number("abc")', null],
    ['today()', '2026-11-23'],
    ['hour(now())', 0],
    ['weekday(today())', 1],
    ['addDays("2026-02-28", 1)', '2026-03-01'],
    ['daysBetween(today(), visit)', 2],
    ['visit > today()', true],
    ['date("завтра")', '2026-11-24'],
    ['year(visit) - 2018', 8],
    ['isOpen()', false],
    ['amount(price)', 15_000],
    ['currency(price)', 'USD'],
    ['count(choices)', 2],
    ['join(choices, "; ")', 'credit; test-drive'],
    ['includes(choices, "CREDIT")', true],
    ['first(choices)', 'credit'],
    ['append(choices, 1)', ['credit', 'test-drive', 1]],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(evaluate(text, scope)).toEqual({ ok: true, value: expected })
    expect(checked(text).filter((code) => code !== 'EXPRESSION_VARIABLE_UNKNOWN')).toEqual([])
  })
  test('the example of every function is well formed and right in its types', () => {
    for (const { example, signature, summary } of describeFunctions()) {
      const parsed = parseExpression(example)
      if (!parsed.ok) throw new Error(`${example} ${parsed.error.code}`)
      expect(checkExpression(parsed.value, () => 'any').errors, example).toEqual([])
      expect(signature).toMatch(/^[a-zA-Z]+\(/)
      expect(Object.keys(summary)).toEqual(['uk', 'en', 'ru'])
    }
  })
})

describe('what is wrong, and where', () => {
  const cases: [string, string, number, number][] = [
    ['', 'EXPRESSION_EMPTY', 0, 0],
    ['1 +', 'EXPRESSION_UNFINISHED', 3, 3],
    ['1 2', 'EXPRESSION_WORD_UNEXPECTED', 2, 3],
    ['(1', 'EXPRESSION_UNFINISHED', 2, 2],
    ['"a', 'EXPRESSION_TEXT_OPEN', 0, 2],
    ['a § b', 'EXPRESSION_SIGN_UNKNOWN', 2, 3],
    ['and', 'EXPRESSION_WORD_UNEXPECTED', 0, 3],
    ['1 / 0', 'EXPRESSION_DIVIDED_BY_ZERO', 0, 5],
    ['2 + gone(1)', 'EXPRESSION_FUNCTION_UNKNOWN', 4, 11],
    ['constructor(1)', 'EXPRESSION_FUNCTION_UNKNOWN', 0, 14],
    ['abs(1, 2)', 'EXPRESSION_ARGUMENTS_WRONG', 0, 9],
    ['1 + name', 'EXPRESSION_TYPE_WRONG', 0, 8],
    ['price + other', 'EXPRESSION_CURRENCIES_DIFFER', 0, 13],
    ['price + 1', 'EXPRESSION_TYPES_DIFFER', 0, 9],
    ['money(1, "XXX")', 'EXPRESSION_CURRENCY_UNKNOWN', 0, 15],
    ['year("soon")', 'EXPRESSION_NO_DATE', 0, 12],
    ['addDays(today(), 9999999)', 'EXPRESSION_RESULT_TOO_LARGE', 0, 25],
    ['9999999999999999 * 99999999999999999999999 * 1' + '0'.repeat(300), 'EXPRESSION_RESULT_TOO_LARGE', 0, 346],
    [`${'('.repeat(60)}1`, 'EXPRESSION_TOO_DEEP', 41, 42],
    [`${'1+'.repeat(300)}1`, 'EXPRESSION_TOO_DEEP', 401, 402],
    ['1'.repeat(2001), 'EXPRESSION_TOO_LONG', 2000, 2001],
  ]
  test.each(cases)('%s: %s', (text, code, from, to) => {
    expect(evaluate(text, scope)).toMatchObject({ ok: false, error: { code, data: { from, to } } })
  })
  test.each([
    ['price + 1', ['EXPRESSION_TYPES_DIFFER']],
    ['name * 2', ['EXPRESSION_TYPES_DIFFER']],
    ['n = name', ['EXPRESSION_TYPES_DIFFER']],
    ['not n', ['EXPRESSION_TYPE_WRONG']],
    ['who + gone(n)', ['EXPRESSION_VARIABLE_UNKNOWN', 'EXPRESSION_FUNCTION_UNKNOWN']],
    ['count(name)', ['EXPRESSION_TYPE_WRONG']],
    ['if(n, 1, 2)', ['EXPRESSION_TYPE_WRONG']],
    ['visit > "2026-01-01"', []],
    ['price < n', ['EXPRESSION_TYPES_DIFFER']],
  ])('before it runs: %s', (text, codes) => {
    expect(checked(text)).toEqual(codes)
  })
  test('a result cannot be blown up', () => {
    const long = `replace(replace("${'a'.repeat(900)}", "a", "${'b'.repeat(500)}"), "b", "cc")`
    expect(evaluate(long, scope)).toMatchObject({ error: { code: 'EXPRESSION_RESULT_TOO_LARGE' } })
  })
})

test('a new name is written where the variable stood, and nowhere else', () => {
  const rename = (name: string): string => (name === 'n' || name.startsWith('n.') ? `m${name.slice(1)}` : name)
  expect(renameInExpression('n + nn + n.a + abs(n) + length("n")', rename)).toBe('m + nn + m.a + abs(m) + length("n")')
  expect(renameInExpression('n +', rename)).toBe('n +')
})

test('any text is a value or a reason, never an exception; what checks without error has no surprise of types', () => {
  const words = fc.constantFrom(
    'n',
    'name',
    'price',
    'choices',
    'visit',
    'yes',
    '1',
    '"a"',
    '+',
    '-',
    '*',
    '/',
    '(',
    ')',
    ',',
    '=',
    '<',
    'and',
    'not',
    'if(',
    'abs(',
    'concat(',
    'count(',
    '[',
    ']',
    '.',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map((parts) => parts.join(' ')),
      ),
      (text) => {
        const result = evaluate(text, scope)
        const { from, to } = result.ok ? { from: 0, to: 0 } : result.error.data
        expect(to).toBeGreaterThanOrEqual(from)
        if (checked(text).length > 0 || text.includes('if')) return
        const surprise =
          !result.ok && ['EXPRESSION_TYPE_WRONG', 'EXPRESSION_FUNCTION_UNKNOWN'].includes(result.error.code)
        expect(surprise, text).toBe(false)
      },
    ),
    { numRuns: 3000 },
  )
})

test('the documentation names every function as it is', () => {
  const text = readFileSync(new URL('../../EXPRESSIONS.md', import.meta.url), 'utf8')
  for (const { signature, example } of describeFunctions()) {
    expect(text).toContain(`\`${signature}\``)
    expect(text).toContain(`\`${example}\``)
  }
})
