import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { maskSource } from './mask-source.ts'

export type Import = {
  readonly specifier: string
  readonly line: number
  /** `import type …` or `export type …`: gone at run time. */
  readonly isType: boolean
  /** Where a relative import, or one of an own package by name, leads: a path from the root of the checkout. */
  readonly target: string | null
  /** The package of a vendor (`@scope/name` or `name`), or null for own code and `node:` modules. */
  readonly vendor: string | null
}

export type Source = {
  /** From the root of the checkout, with forward slashes. */
  readonly path: string
  readonly text: string
  /** The text with comments and strings blanked; see `maskSource`. */
  readonly code: string
  readonly imports: readonly Import[]
  /** A test, or something only tests use: `*.test.ts`, `testing.ts`, a `tests` folder. */
  readonly isTest: boolean
}

const folders = ['apps', 'packages', 'tooling', 'bench']
const skipped = new Set(['node_modules', 'dist', 'coverage', '.cache'])
const packageFolders: Readonly<Record<string, string>> = {
  server: 'apps/server',
  web: 'apps/web',
  public: 'apps/public',
}

/** Every TypeScript and JavaScript file of the checkout with its imports: static, re-exported, dynamic and of types. */
export function readSources(root: string): Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => walk(root, folder))
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')))
}

export function readSource(path: string, text: string): Source {
  const code = maskSource(text)
  return { path, text, code, imports: importsOf(path, text, code), isTest: isTestPath(path) }
}

/** Line of a position, counted from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

const importForms = /\b(?:from|import|require)\s*\(?\s*(['"`])/g

function importsOf(path: string, text: string, code: string): Import[] {
  const found: Import[] = []
  for (const match of code.matchAll(importForms)) {
    const start = match.index + match[0].length
    const end = code.indexOf(match[1] ?? "'", start)
    const before = code[match.index - 1]
    if (end < 0 || before === '.' || before === '$') continue
    const specifier = text.slice(start, end)
    if (!/^[\w@.#/-][\w@./:#?$-]*$/.test(specifier)) continue
    const isType = /\b(?:import|export)\s+type\b[^'"`;=]*$/.test(
      code.slice(Math.max(0, match.index - 2000), match.index),
    )
    const [target, vendor] = [targetOf(path, specifier), vendorOf(specifier)]
    found.push({ specifier, line: lineAt(text, start), isType, target, vendor })
  }
  return found
}

function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
  const own = /^@cartie\/([\w-]+)(?:\/(.+))?$/.exec(specifier)
  const name = own?.[1]
  if (!name) return null
  const folder = packageFolders[name] ?? `packages/${name}`
  const inside = own[2] ?? 'index'
  return `${folder}/src/${/\.\w+$/.test(inside) ? inside : `${inside}.ts`}`
}

function vendorOf(specifier: string): string | null {
  if (/^[.#]|^node:|^@cartie\/|^virtual:/.test(specifier)) return null
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null)
}

function isTestPath(path: string): boolean {
  return /\.test\.tsx?$|\.suite\.ts$|(^|\/)testing\.tsx?$|\/(tests|testing|fixtures)\//.test(path)
}

function walk(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, encoding: 'utf8' })
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(root, path)
    return /\.(ts|tsx|mts|mjs|js)$/.test(entry.name) ? [path] : []
  })
}
