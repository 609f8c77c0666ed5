import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run-program.ts'
import type { CheckResult } from './checks.ts'

type Entry = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly resolved?: string
  readonly link?: boolean
}

/**
 * The lock file holds every package that another one needs, and names no host. npm writes one with a hole when a
 * package it knew from a cache could not be fetched, and `npm ci` then installs the hole without a word.
 */
export async function checkLock(): Promise<CheckResult> {
  // @NOTE npm writes this shape, lockfileVersion 3: https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> }
  const faults = Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.dependencies ?? {})
      .filter((name) => !isFound(lock.packages, path, name))
      .map((name) => `${path || 'the root'} needs ${name}, which the lock file lacks`),
    ...(/^https?:/.test(entry.resolved ?? '') ? [`${path} names a host`] : []),
  ])
  const count = Object.keys(lock.packages).length
  return { isPassed: faults.length === 0 && count > 10, output: [...faults, `${count} packages read`].join('\n') }
}

/** As Node looks: beside the package, then in every `node_modules` above it. */
function isFound(packages: Readonly<Record<string, Entry>>, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.replace(/\/?[^/]*$/, '')) {
    if (packages[`${folder}${folder ? '/' : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}
