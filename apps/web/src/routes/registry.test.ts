import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exportNameOf } from './export-name.ts'
import { pages } from './registry.ts'

const src = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('{shell,modules/*}/pages/*.tsx', { cwd: src }).filter((file) => !file.endsWith('.test.tsx'))

describe('the registry of pages', () => {
  it('reads files', () => expect(files).toContain('shell/pages/settings.tsx'))

  it('knows every page that exists: no orphans', () => {
    const known = new Set(pages.map((entry) => entry.page))
    expect(files.filter((file) => !known.has(nameOf(file)))).toEqual([])
  })

  it('finds no page twice, by path, by file or by keys', () => {
    for (const values of [
      pages.map((entry) => entry.path),
      pages.map((entry) => entry.page),
      pages.flatMap((entry) => entry.nav?.shortcut ?? []),
      files.map(nameOf),
    ])
      expect(values.length).toBe(new Set(values).size)
  })

  it('finds in each file the component its name promises', () => {
    const wrong = files.filter(
      (file) =>
        !new RegExp(`export (function|const) ${exportNameOf(nameOf(file))}\\b`).test(
          readFileSync(`${src}/${file}`, 'utf8'),
        ),
    )
    expect(wrong).toEqual([])
  })
})

const nameOf = (file: string): string => file.split('/').at(-1)?.replace('.tsx', '') ?? ''
