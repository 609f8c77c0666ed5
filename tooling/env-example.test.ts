import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './run-program.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const byText = (a: string | undefined, b: string | undefined): number => (a ?? '').localeCompare(b ?? '')

it('.env.example documents every variable that the configuration reads, and no other', () => {
  const wanted = [...read('apps/server/src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*[A-Z0-9]):/gm)].map(
    ([, name]) => name,
  )
  const documented = [...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)
  expect(wanted.length).toBeGreaterThan(10)
  expect(documented.toSorted(byText)).toEqual(wanted.toSorted(byText))
})
