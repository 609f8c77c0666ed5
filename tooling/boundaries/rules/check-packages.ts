import type { Rule, Violation } from '../check-boundaries.ts'
import type { Source } from '../read-sources.ts'
import { atImport } from './violation.ts'

/** `kernel ← flow, vehicle ← contract ← server, web, public`; `ui` knows `kernel` only; tests use `testkit`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/kernel': [],
  'packages/flow': ['packages/kernel'],
  'packages/vehicle': ['packages/kernel'],
  'packages/contract': ['packages/kernel', 'packages/flow', 'packages/vehicle'],
  'packages/ui': ['packages/kernel'],
  'packages/testkit': ['packages/kernel', 'packages/flow', 'packages/vehicle', 'packages/contract', 'apps/server'],
  'apps/server': ['packages/kernel', 'packages/flow', 'packages/vehicle', 'packages/contract'],
  'apps/web': ['packages/kernel', 'packages/flow', 'packages/vehicle', 'packages/contract', 'packages/ui'],
  'apps/public': ['packages/kernel', 'packages/vehicle', 'packages/contract', 'packages/ui'],
}

/** Who may reach into another package by its path: they drive the product from outside. */
const outsiders = /^(tooling|bench)\/|^packages\/testkit\//

/** Holds the order of packages, and that a package is named, not reached into by a path. */
export const checkPackages: Rule = (sources) => {
  const known = new Set(sources.map((source) => source.path))
  return sources.flatMap((source) => source.imports.flatMap((found) => judge(source, found, known)))
}

function judge(source: Source, found: Source['imports'][number], known: ReadonlySet<string>): Violation[] {
  if (!found.target) return []
  const violations: Violation[] = []
  const isScript = /\.(ts|tsx|mts|mjs|js)$/.test(found.target)
  if (isScript && found.specifier.startsWith('.') && !known.has(found.target)) {
    violations.push(atImport('missing-file', source, found, `there is no ${found.target}`))
  }
  const from = packageOf(source.path)
  const to = packageOf(found.target)
  if (from === to || outsiders.test(source.path)) return violations
  if (!mayUse(source, from, to)) {
    violations.push(atImport('package-order', source, found, `${from} must not use ${to}`))
  }
  if (found.specifier.startsWith('.')) {
    violations.push(atImport('own-package-by-path', source, found, `use ${to} by its name, not by a path`))
  }
  return violations
}

function mayUse(source: Source, from: string, to: string): boolean {
  if (allowed[from]?.includes(to)) return true
  const isDemo = source.path.startsWith('apps/server/src/demo/')
  return to === 'packages/testkit' && (source.isTest || isDemo)
}

function packageOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'apps' || first === 'packages' ? `${first}/${second}` : first
}
