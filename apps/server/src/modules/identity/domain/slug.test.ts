import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test.each([
  ['Авто Плюс', 'avto-plius'],
  ['Їжак & Ґудзик', 'izhak-gudzyk'],
  ['  ACME — Motors  ', 'acme-motors'],
  ['Škoda Élite', 'skoda-elite'],
  ['🚗🚗', 'workspace'],
  ['Дуже довга назва дилерського центру в місті Києві', 'duzhe-dovha-nazva-dylerskoho-tsentru-v-m'],
])('%s → %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
  expect(slugOf(name)).toMatch(/^[a-z0-9](-?[a-z0-9]){0,59}$/)
})
