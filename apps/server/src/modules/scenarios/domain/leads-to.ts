import type { FlowDocument, FlowNode } from '@cartie/flow'

const targetOf = (node: FlowNode): string | null => {
  if (node.kind === 'jump') return node.target.to === 'scenario' ? node.target.key : null
  return node.kind === 'sub-scenario' ? node.key : null
}

/** The keys of the scenarios a document leads to. */
export const leadsTo = ({ nodes }: FlowDocument): string[] => [
  ...new Set(Object.values(nodes).flatMap((node) => targetOf(node) ?? [])),
]

/** The document with its ways to one scenario leading to another. */
export function turnedTo(document: FlowDocument, from: string, to: string): FlowDocument {
  const turned = Object.entries(document.nodes).map(([id, node]): [string, FlowNode] => {
    if (targetOf(node) !== from) return [id, node]
    if (node.kind === 'sub-scenario') return [id, { ...node, key: to }]
    return [
      id,
      node.kind === 'jump' && node.target.to === 'scenario' ? { ...node, target: { ...node.target, key: to } } : node,
    ]
  })
  return { ...document, nodes: Object.fromEntries(turned) }
}
