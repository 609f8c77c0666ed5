import { exitsOf } from '../document/describe.ts'
import type { FlowDocument, FlowNode } from '../document/document.ts'
import type { Operation } from '../edit/operation.ts'
import { kindOf } from '../nodes/registry.ts'
import { error, warning, type Finding } from './finding.ts'
import { findLoops, reachableFrom } from './reach.ts'

export function lintEntry({ nodes }: FlowDocument): Finding[] {
  const [first, ...others] = Object.entries(nodes).filter(([, node]) => node.kind === 'start')
  if (!first) return [error('ENTRY_MISSING', { fix: { do: 'add-node', kind: 'start', position: { x: 0, y: 0 } } })]
  return others.map(([nodeId]) => error('ENTRY_TWICE', { nodeId, fix: { do: 'remove-nodes', ids: [nodeId] } }))
}

export function lintEdges({ nodes, edges }: FlowDocument): Finding[] {
  const findings: Finding[] = []
  const taken = new Set<string>()
  const exitsByNode = new Map<string, ReadonlySet<string>>()
  for (const { from, exit, to } of edges) {
    const node = Object.hasOwn(nodes, from) ? nodes[from] : undefined
    const port = `${from} ${exit}`
    const fix: Operation = { do: 'disconnect', from, exit }
    const exits = exitsByNode.get(from) ?? new Set(node ? exitsOf(node).map(({ id }) => id) : [])
    exitsByNode.set(from, exits)
    if (!node) findings.push(error('EDGE_FROM_UNKNOWN', { data: { from, exit }, fix }))
    else if (!exits.has(exit)) findings.push(error('EXIT_UNKNOWN', { nodeId: from, data: { exit }, fix }))
    if (!Object.hasOwn(nodes, to))
      findings.push(error('EDGE_TARGET_UNKNOWN', { nodeId: from, data: { exit, to }, fix }))
    if (taken.has(port))
      findings.push(error('EXIT_TWICE', { nodeId: from, data: { exit }, fix: { do: 'connect', from, exit, to } }))
    taken.add(port)
  }
  for (const [nodeId, node] of Object.entries(nodes)) findings.push(...lintExits(nodeId, node, taken))
  return findings
}

function lintExits(nodeId: string, node: FlowNode, taken: ReadonlySet<string>): Finding[] {
  const open = exitsOf(node).filter((exit) => exit.isRequired && !taken.has(`${nodeId} ${exit.id}`))
  const position = { x: node.position.x + 340, y: node.position.y }
  const findings = open.map(({ id: exit }) => {
    const fix: Operation = { do: 'add-node', kind: 'end', position, after: { from: nodeId, exit } }
    return warning('EXIT_OPEN', { nodeId, data: { exit }, fix })
  })
  const waits = 'timeoutMinutes' in node && typeof node.timeoutMinutes === 'number'
  if (waits && !taken.has(`${nodeId} timeout`))
    findings.push(warning('TIMEOUT_OPEN', { nodeId, path: 'timeoutMinutes' }))
  return findings
}

export function lintTargets({ nodes, settings }: FlowDocument, scenarios: readonly string[] | undefined): Finding[] {
  const findings: Finding[] = []
  for (const [nodeId, node] of Object.entries(nodes)) {
    const missing = (kindOf(node).targets?.(node) ?? []).filter((target) => !Object.hasOwn(nodes, target))
    findings.push(...missing.map((to) => error('TARGET_UNKNOWN', { nodeId, data: { to } })))
    const key = scenarioOf(node)
    if (key !== null && scenarios && !scenarios.includes(key))
      findings.push(error('SCENARIO_UNKNOWN', { nodeId, data: { key } }))
  }
  const { cancelTo } = settings
  if (cancelTo !== undefined && !Object.hasOwn(nodes, cancelTo)) {
    const fix: Operation = { do: 'set-settings', patch: {}, unset: ['cancelTo'] }
    findings.push(error('TARGET_UNKNOWN', { path: 'settings.cancelTo', data: { to: cancelTo }, fix }))
  }
  return findings
}

function scenarioOf(node: FlowNode): string | null {
  if (node.kind === 'sub-scenario') return node.key
  return node.kind === 'jump' && node.target.to === 'scenario' ? node.target.key : null
}

export function lintReach(document: FlowDocument): Finding[] {
  const reached = reachableFrom(document)
  const lost = Object.keys(document.nodes).filter((id) => !reached.has(id))
  return [
    ...lost.map((nodeId) => warning('NODE_UNREACHABLE', { nodeId, fix: { do: 'remove-nodes', ids: [nodeId] } })),
    ...findLoops(document).map((nodeId) => error('LOOP_WITHOUT_QUESTION', { nodeId })),
  ]
}
