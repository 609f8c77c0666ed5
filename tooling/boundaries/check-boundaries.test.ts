import { describe, expect, it } from 'vitest'
import { ruleNames } from './check-boundaries.ts'
import { maskSource } from './mask-source.ts'
import { plantedViolations, soundTree } from './planted-violations.ts'
import { rulesBrokenBy } from './prove-planted.ts'
import { readSource } from './read-sources.ts'

describe('boundaries', () => {
  it('blames nothing in a sound tree', () => {
    expect(rulesBrokenBy(soundTree)).toEqual([])
  })

  it.each(plantedViolations)('sees $rule planted in $path', ({ rule, path, files }) => {
    const seen = rulesBrokenBy({ ...soundTree, ...files })
    expect(seen).toContainEqual({ rule, path })
    expect(new Set(seen.map((one) => one.rule))).toEqual(new Set([rule]))
  })

  it('has a planted violation for every rule', () => {
    expect(ruleNames.filter((name) => !plantedViolations.some(({ rule }) => rule === name))).toEqual([])
  })
})

describe('reading imports', () => {
  const specifiers = (text: string) => readSource('apps/server/src/x.ts', text).imports.map((found) => found.specifier)

  it.each([
    ["import { a } from 'a'", ['a']],
    ["import type { a } from 'a'", ['a']],
    ["import 'a'", ['a']],
    ["export * from 'a'", ['a']],
    ["import {\n  a,\n  b as c,\n} from\n  'a'", ['a']],
    ["type A = import('a').B", ['a']],
    ["const a = await import('a')", ['a']],
    ['const a = require("a")', ['a']],
    ["const a = `${await import('a')} import('b')`", ['a']],
    ["// import 'a'", []],
    ["/* import 'a' */", []],
    ['const a = "import \'a\'"', []],
    ["const a = /'/; import 'b'", ['b']],
    ["const a = 4 / 2; import 'b'", ['b']],
    ["const a = <p>Don't</p>\nimport 'b'", ['b']],
    ["const a = 'https://example.org'; import 'b'", ['b']],
  ])('%s', (text, expected) => {
    expect(specifiers(text)).toEqual(expected)
  })

  it('keeps every position', () => {
    const text = "const a = 'x' // y\nconst b = `1${a}2`\n"
    expect(maskSource(text)).toBe("const a = ' '     \nconst b = ` ${a} `\n")
  })
})
