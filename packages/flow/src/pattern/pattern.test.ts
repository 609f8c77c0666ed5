import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePattern } from './pattern.ts'

const has = (pattern: string, text: string): boolean => {
  const compiled = compilePattern(pattern)
  if (!compiled.ok) throw new Error(`${compiled.error.code} ${pattern}`)
  return compiled.value.test(text)
}

test.each([
  ['купити|куплю', 'Хочу КУПИТИ авто', true],
  ['^ціна\\b', 'ціна?', true],
  ['^ціна\\b', 'цінавий', false],
  ['req-\\d{3,}', 'мій REQ-1042', true],
  ['req-\\d{3,}', 'REQ-10', false],
  ['[a-c]{2}$', 'xxab', true],
  ['[^а-я]$', 'авто', false],
  ['(ab)*c', 'ababc', true],
  ['\\.', 'a', false],
  ['ещё', 'еще раз', true],
  ['', 'anything', true],
  ['a??b', 'b', true],
])('%s in %s: %s', (pattern, text, expected) => {
  expect(has(pattern, text)).toBe(expected)
})

test.each([
  ['(', 'PATTERN_UNFINISHED'],
  ['a)', 'PATTERN_SIGN_UNEXPECTED'],
  ['*a', 'PATTERN_REPEATS_NOTHING'],
  ['a{9,2}', 'PATTERN_RANGE_WRONG'],
  ['[z-a]', 'PATTERN_RANGE_WRONG'],
  ['[a', 'PATTERN_UNFINISHED'],
  ['\\1', 'PATTERN_NOT_SUPPORTED'],
  ['\\D', 'PATTERN_NOT_SUPPORTED'],
  ['(?=a)', 'PATTERN_NOT_SUPPORTED'],
  ['a{999}', 'PATTERN_REPEATS_TOO_MUCH'],
  ['((a{50}){50}){50}', 'PATTERN_REPEATS_TOO_MUCH'],
  ['a'.repeat(201), 'PATTERN_TOO_LONG'],
  ['('.repeat(30) + ')'.repeat(30), 'PATTERN_TOO_LONG'],
  ['a\\', 'PATTERN_UNFINISHED'],
])('%s is refused: %s', (pattern, code) => {
  expect(compilePattern(pattern)).toMatchObject({ ok: false, error: { code } })
})

test('patterns that explode in a backtracking machine answer at once', () => {
  const started = performance.now()
  for (const pattern of ['(a+)+$', '(a|a)*$', '(a|aa)+$', '(.*a){20}$', '([a-z]+)*\\d$'])
    has(pattern, `${'a'.repeat(5000)}!`)
  expect(performance.now() - started).toBeLessThan(2000)
})

const piece: fc.Arbitrary<string> = fc.letrec<{ part: string; one: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    tie('one'),
    fc.tuple(tie('part'), tie('part')).map(([a, b]) => `${a}${b}`),
    fc.tuple(tie('part'), tie('part')).map(([a, b]) => `(${a}|${b})`),
    fc.tuple(tie('one'), fc.constantFrom('*', '+', '?', '{1,2}', '{2}')).map(([a, times]) => `${a}${times}`),
    tie('part').map((a) => `(?:${a})*`),
  ),
  one: fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(?:ab)'),
})).part

test('it agrees with the machine of the language, which backtracks', () => {
  fc.assert(
    fc.property(piece, fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 8 }), (pattern, text) => {
      fc.pre(pattern.length <= 40)
      for (const form of [pattern, `^${pattern}$`]) expect(has(form, text)).toBe(new RegExp(form, 'u').test(text))
    }),
    { numRuns: 500 },
  )
})

test('any text is a pattern or a refusal, never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (pattern) => {
      const compiled = compilePattern(pattern)
      expect(compiled.ok ? typeof compiled.value.test('проба test 1') : 'boolean').toBe('boolean')
    }),
  )
})
