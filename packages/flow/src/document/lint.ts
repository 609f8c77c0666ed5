import { locales, type Locale } from '@cartie/kernel'
import { kindOf } from '../nodes/registry.ts'
import { describeVariables, exitsOf, readsOf, textsOf } from './describe.ts'
import type { FlowDocument } from './document.ts'
import { findLoops, reachableFrom } from './reach.ts'

/** What is wrong in a document. An `error` would strand or mislead a client; a `warning` is worth a look. */
export type Finding = {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  readonly nodeId: string | null
  readonly data: { readonly [name: string]: string }
}

export type FindingCode =
  | 'ENTRY_MISSING'
  | 'ENTRY_TWICE'
  | 'EDGE_FROM_UNKNOWN'
  | 'EDGE_TARGET_UNKNOWN'
  | 'EXIT_UNKNOWN'
  | 'EXIT_TWICE'
  | 'EXIT_OPEN'
  | 'TARGET_UNKNOWN'
  | 'SCENARIO_UNKNOWN'
  | 'NODE_UNREACHABLE'
  | 'TEXT_MISSING'
  | 'VARIABLE_UNKNOWN'
  | 'VARIABLE_TWICE'
  | 'LOOP_WITHOUT_QUESTION'

export type LintOptions = {
  /** Languages every required text must have; all three by default. */
  readonly languages?: readonly Locale[]
  /** Keys of the scenarios that exist, to check jumps; absent skips that check. */
  readonly scenarios?: readonly string[]
}

/** Names that exist without being declared: what the runner tells of the contact and the workspace, and the start payload. */
const givenRoots = ['contact.', 'workspace.', 'start.']

/** Everything found wrong in a document, errors and warnings, in the order of its nodes. */
export function lint(document: FlowDocument, options: LintOptions = {}): Finding[] {
  return [
    ...lintEntry(document),
    ...lintEdges(document),
    ...lintTargets(document, options.scenarios),
    ...lintReach(document),
    ...lintTexts(document, options.languages ?? locales),
    ...lintVariables(document),
  ]
}

const error = (code: FindingCode, nodeId: string | null, data: Finding['data'] = {}): Finding => ({
  code,
  severity: 'error',
  nodeId,
  data,
})
const warning = (code: FindingCode, nodeId: string | null, data: Finding['data'] = {}): Finding => ({
  ...error(code, nodeId, data),
  severity: 'warning',
})

function lintEntry({ nodes }: FlowDocument): Finding[] {
  const [first, ...others] = Object.entries(nodes).filter(([, node]) => node.kind === 'start')
  if (!first) return [error('ENTRY_MISSING', null)]
  return others.map(([id]) => error('ENTRY_TWICE', id))
}

function lintEdges({ nodes, edges }: FlowDocument): Finding[] {
  const findings: Finding[] = []
  const taken = new Set<string>()
  for (const { from, exit, to } of edges) {
    const node = Object.hasOwn(nodes, from) ? nodes[from] : undefined
    const port = `${from} ${exit}`
    if (!node) findings.push(error('EDGE_FROM_UNKNOWN', null, { from, exit }))
    else if (!exitsOf(node).some(({ id }) => id === exit)) findings.push(error('EXIT_UNKNOWN', from, { exit }))
    if (!Object.hasOwn(nodes, to)) findings.push(error('EDGE_TARGET_UNKNOWN', from, { exit, to }))
    if (taken.has(port)) findings.push(error('EXIT_TWICE', from, { exit }))
    taken.add(port)
  }
  for (const [id, node] of Object.entries(nodes)) {
    const open = exitsOf(node).filter((exit) => exit.isRequired && !taken.has(`${id} ${exit.id}`))
    findings.push(...open.map((exit) => warning('EXIT_OPEN', id, { exit: exit.id })))
  }
  return findings
}

function lintTargets({ nodes, settings }: FlowDocument, scenarios: readonly string[] | undefined): Finding[] {
  const findings: Finding[] = []
  for (const [id, node] of Object.entries(nodes)) {
    const missing = (kindOf(node).targets?.(node) ?? []).filter((target) => !Object.hasOwn(nodes, target))
    findings.push(...missing.map((to) => error('TARGET_UNKNOWN', id, { to })))
    if (node.kind !== 'jump' || node.target.to !== 'scenario' || !scenarios) continue
    if (!scenarios.includes(node.target.key)) findings.push(error('SCENARIO_UNKNOWN', id, { key: node.target.key }))
  }
  const { cancelTo } = settings
  if (cancelTo !== undefined && !Object.hasOwn(nodes, cancelTo))
    findings.push(error('TARGET_UNKNOWN', null, { to: cancelTo }))
  return findings
}

function lintReach(document: FlowDocument): Finding[] {
  const reached = reachableFrom(document)
  const lost = Object.keys(document.nodes).filter((id) => !reached.has(id))
  return [
    ...lost.map((id) => warning('NODE_UNREACHABLE', id)),
    ...findLoops(document).map((id) => error('LOOP_WITHOUT_QUESTION', id)),
  ]
}

function lintTexts({ nodes }: FlowDocument, languages: readonly Locale[]): Finding[] {
  return Object.entries(nodes).flatMap(([id, node]) =>
    textsOf(node).flatMap(({ path, texts, isRequired }) => {
      const isUsed = isRequired || Object.values(texts).some(Boolean)
      const missing = isUsed ? languages.filter((language) => !texts[language]?.trim()) : []
      return missing.map((language) => error('TEXT_MISSING', id, { path, language }))
    }),
  )
}

function lintVariables(document: FlowDocument): Finding[] {
  const uses = describeVariables(document)
  const known = new Set(uses.filter((use) => use.isDeclared || use.writtenBy.length > 0).map((use) => use.name))
  const isKnown = (name: string): boolean =>
    known.has(name) || givenRoots.some((root) => name.startsWith(root)) || known.has(name.split('.')[0] ?? '')
  const unknown = Object.entries(document.nodes).flatMap(([id, node]) =>
    readsOf(node)
      .filter((name) => !isKnown(name))
      .map((name) => error('VARIABLE_UNKNOWN', id, { name })),
  )
  const names = document.variables.map(({ name }) => name)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return [...unknown, ...twice.map((name) => error('VARIABLE_TWICE', null, { name }))]
}
