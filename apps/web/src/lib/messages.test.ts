import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { labelKeys } from '@cartie/ui'
import { readMessages } from './read-messages.ts'

const src = fileURLToPath(new URL('..', import.meta.url))
const catalogues = {
  uk: readMessages(src, 'uk').texts,
  en: readMessages(src, 'en').texts,
  ru: readMessages(src, 'ru').texts,
}
const code = globSync('**/*.{ts,tsx}', {
  cwd: src,
  exclude: (name) => name.endsWith('.test.ts') || name.endsWith('.test.tsx'),
})
  .map((file) => readFileSync(`${src}/${file}`, 'utf8'))
  .join('\n')
const ids = Object.keys(catalogues.uk)

describe('the catalogues', () => {
  it('are read at all', () => expect(ids.length).toBeGreaterThan(100))

  it.each(['en', 'ru'] as const)('say in %s what they say in Ukrainian, no more and no less', (locale) => {
    expect(Object.keys(catalogues[locale]).sort()).toEqual(ids.toSorted())
  })

  it.each(['uk', 'en', 'ru'] as const)('have no empty or broken text in %s', (locale) => {
    const bad = Object.entries(catalogues[locale]).filter(([, text]) => {
      try {
        return text.trim() === '' || compileMessageOrThrow(text).length === 0
      } catch {
        return true
      }
    })
    expect(bad).toEqual([])
  })

  it.each(['en', 'ru'] as const)('take the same values in %s as in Ukrainian', (locale) => {
    const differing = ids.filter((id) => valuesOf(catalogues[locale][id] ?? '') !== valuesOf(catalogues.uk[id] ?? ''))
    expect(differing).toEqual([])
  })

  it.each(['uk', 'en', 'ru'] as const)('give every plural the forms that %s has', (locale) => {
    const lacking = ids.filter(
      (id) =>
        !pluralFormsOf(catalogues[locale][id] ?? '').every((forms) =>
          neededForms[locale].every((form) => forms.includes(form)),
        ),
    )
    expect(lacking).toEqual([])
  })
})

describe('the code', () => {
  it('uses every text', () => {
    const prefixes = dynamicPrefixes(code)
    const unused = ids.filter(
      (id) =>
        !code.includes(`'${id}'`) &&
        !code.includes(`"${id}"`) &&
        !prefixes.some((prefix) => id.startsWith(prefix)) &&
        !id.startsWith('errors.'),
    )
    expect(unused).toEqual([])
  })

  it('asks for no text that is missing', () => {
    const asked = [
      ...code.matchAll(/\bt\(\s*'([^']+)'/g),
      ...code.matchAll(/\b\w*[a-z]Id: '([a-z][\w-]*\.[\w.-]+)'/g),
    ].map((match) => match[1] ?? '')
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((id) => !(id in catalogues.uk))).toEqual([])
  })

  it('builds no id for which there is nothing', () => {
    expect(dynamicPrefixes(code).filter((prefix) => !ids.some((id) => id.startsWith(prefix)))).toEqual([])
  })

  it('has every text that the design system needs, and none that it does not', () => {
    expect(ids.filter((id) => id.startsWith('ui.')).sort()).toEqual(labelKeys.map((key) => `ui.${key}`).toSorted())
  })
})

const neededForms = { uk: ['one', 'few', 'many', 'other'], en: ['other'], ru: ['one', 'few', 'many', 'other'] }

/** The beginnings of ids put together in code: t(`nav.group.${…}`). */
function dynamicPrefixes(text: string): string[] {
  return [...text.matchAll(/(?:\bt\(|Id: |hasText\()\s*`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map((match) => match[1] ?? '')
}

/** The names of the values a text takes, in order of the alphabet. */
function valuesOf(text: string): string {
  const names = new Set<string>()
  const walk = (message: CompiledMessage): void => {
    for (const token of message) {
      if (typeof token === 'string') continue
      if (token[0] !== '#') names.add(token[0])
      const choices = token[2]
      if (typeof choices !== 'object' || choices === null) continue
      for (const choice of Object.values(choices)) if (Array.isArray(choice)) walk(choice)
    }
  }
  walk(compileMessageOrThrow(text))
  return [...names].sort().join()
}

/** The forms each plural of an ICU text gives: `[['one', 'few', 'many', 'other']]`; empty when it has no plural. */
function pluralFormsOf(text: string): string[][] {
  const found: string[][] = []
  const walk = (message: CompiledMessage): void => {
    for (const token of message) {
      if (typeof token === 'string') continue
      const [, type, choices] = token
      if (typeof choices !== 'object' || choices === null) continue
      if (type === 'plural') found.push(Object.keys(choices).filter((form) => form !== 'offset'))
      for (const choice of Object.values(choices)) if (Array.isArray(choice)) walk(choice)
    }
  }
  walk(compileMessageOrThrow(text))
  return found
}
