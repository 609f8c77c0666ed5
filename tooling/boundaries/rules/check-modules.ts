import type { Rule, Violation } from '../check-boundaries.ts'
import { tierOf } from '../module-tiers.ts'
import type { Import, Source } from '../read-sources.ts'
import { atImport } from './violation.ts'

type Place = { readonly app: string; readonly module: string; readonly inside: string }

/**
 * A module is used through its `index.ts`, and only from a higher tier. What composes (app.ts, routes, shell) may also
 * take the manifest `module.ts` and, in the browser, a page (`*-page.tsx`), so that it can be loaded when needed.
 * Tests may use the `testing.ts` of a lower module.
 */
export const checkModules: Rule = (sources) => [
  ...sources.flatMap((source) => source.imports.flatMap((found) => judge(source, found))),
  ...unknownModules(sources),
]

function judge(source: Source, found: Import): Violation[] {
  const to = found.target ? placeOf(found.target) : null
  const from = placeOf(source.path)
  if (!to || !sameApp(source.path, to.app) || from?.module === to.module) return []
  const violations: Violation[] = []
  if (!isFace(to.inside, source, from)) {
    violations.push(atImport('module-face', source, found, `use modules/${to.module}/index.ts, not its ${to.inside}`))
  }
  const [own, other] = [from && tierOf(from.module), tierOf(to.module)]
  if (from && own && other && other >= own) {
    const message = `${from.module} (tier ${own}) must not use ${to.module} (tier ${other}): use an event, a port or a contribution`
    violations.push(atImport('module-tier', source, found, message))
  }
  return violations
}

function isFace(inside: string, source: Source, from: Place | null): boolean {
  if (inside === 'index.ts') return true
  if (source.isTest && inside === 'testing.ts') return true
  return !from && (inside === 'module.ts' || inside.endsWith('-page.tsx') || (source.isTest && inside === 'testing.ts'))
}

function unknownModules(sources: readonly Source[]): Violation[] {
  const seen = new Map<string, Source>()
  for (const source of sources) {
    const place = placeOf(source.path)
    if (place && tierOf(place.module) === null && !seen.has(place.module)) seen.set(place.module, source)
  }
  return [...seen].map(([module, source]) => ({
    rule: 'module-unknown',
    path: source.path,
    line: 1,
    message: `the module ${module} has no tier in tooling/boundaries/module-tiers.ts`,
  }))
}

const sameApp = (path: string, app: string): boolean => path.startsWith(`apps/${app}/`)

function placeOf(path: string): Place | null {
  const [, app, module, inside] = /^apps\/(server|web)\/src\/modules\/([^/]+)\/(.+)$/.exec(path) ?? []
  return app && module && inside ? { app, module, inside } : null
}
