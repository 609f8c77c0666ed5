import { readSources, type Source } from './read-sources.ts'
import { checkLayers } from './rules/check-layers.ts'
import { checkModules } from './rules/check-modules.ts'
import { checkPackages } from './rules/check-packages.ts'
import { checkPurity } from './rules/check-purity.ts'
import { checkText } from './rules/check-text.ts'
import { checkVendors } from './rules/check-vendors.ts'

export type Violation = {
  readonly rule: RuleName
  readonly path: string
  readonly line: number
  readonly message: string
}

export const ruleNames = [
  'package-order',
  'own-package-by-path',
  'layer-order',
  'module-face',
  'module-tier',
  'module-unknown',
  'pure-package',
  'pure-domain',
  'environment',
  'vendor-folder',
  'vendor-scattered',
  'default-export',
  'any-escape',
  'unproved-assertion',
  'file-too-long',
  'missing-file',
] as const
export type RuleName = (typeof ruleNames)[number]

/** A rule reads all sources and answers with what breaks it. */
export type Rule = (sources: readonly Source[]) => Violation[]

const rules: readonly Rule[] = [checkPackages, checkLayers, checkModules, checkPurity, checkVendors, checkText]

export type BoundaryReport = {
  readonly files: number
  readonly imports: number
  readonly violations: readonly Violation[]
}

/** Holds every source file below `root` (a checkout) against the rules of docs/architecture.md, section 2. */
export function checkBoundaries(root: string): BoundaryReport {
  const sources = readSources(root)
  return {
    files: sources.length,
    imports: sources.reduce((sum, source) => sum + source.imports.length, 0),
    violations: rules.flatMap((rule) => rule(sources)),
  }
}
