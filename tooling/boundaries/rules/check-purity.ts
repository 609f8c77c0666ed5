import type { Rule, Violation } from '../check-boundaries.ts'
import type { Source } from '../read-sources.ts'
import { atImport, atMatches } from './violation.ts'

const purePackage = /^packages\/(kernel|flow|vehicle|contract)\/src\//
const domain = /^apps\/server\/src\/modules\/[^/]+\/domain\//
const outsideWorld =
  /\b(?:process\.|fetch\s*\(|setTimeout\s*\(|setInterval\s*\(|XMLHttpRequest\b|WebSocket\b|localStorage\b|indexedDB\b)/g
const environment = /\bprocess\s*\.\s*env\b|\benv\b[^=;\n]*\}\s*=\s*process\b/g
const readsEnvironment = /^(tooling|bench)\/|^packages\/testkit\/|^apps\/server\/src\/config\/|\.config\.ts$/

/** Pure packages and the domain folders know neither Node (a domain may hash) nor the network; only `config` reads the environment. */
export const checkPurity: Rule = (sources) =>
  sources.flatMap((source) => [...impurePackage(source), ...impureDomain(source), ...readEnvironment(source)])

function impurePackage(source: Source): Violation[] {
  if (!purePackage.test(source.path) || source.isTest) return []
  const node = source.imports.filter((found) => isNode(found.specifier))
  return [
    ...node.map((found) => atImport('pure-package', source, found, `a pure package must not use ${found.specifier}`)),
    ...atMatches('pure-package', source, outsideWorld, 'a pure package must not touch the outside world'),
  ]
}

function impureDomain(source: Source): Violation[] {
  if (!domain.test(source.path) || source.isTest) return []
  const foreign = source.imports.filter((found) => {
    if (found.isType) return false
    if (found.vendor) return found.vendor !== 'zod'
    return (
      (isNode(found.specifier) && found.specifier !== 'node:crypto') ||
      /\/(platform|config|store|use-cases|workers)\//.test(found.target ?? '')
    )
  })
  return [
    ...foreign.map((found) => atImport('pure-domain', source, found, `domain is pure: no ${found.specifier} here`)),
    ...atMatches('pure-domain', source, outsideWorld, 'domain is pure: nothing of the outside world here'),
    ...atMatches(
      'pure-domain',
      source,
      /\bDate\.now\s*\(|\bnew Date\(\s*\)/g,
      'domain has no clock: take the time as an argument',
    ),
  ]
}

function readEnvironment(source: Source): Violation[] {
  if (readsEnvironment.test(source.path) || source.isTest) return []
  return atMatches('environment', source, environment, 'process.env is read under apps/server/src/config only')
}

const isNode = (specifier: string): boolean =>
  specifier.startsWith('node:') || specifier === 'fs' || specifier === 'path'
