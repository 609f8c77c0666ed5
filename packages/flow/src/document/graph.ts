import type { FlowDocument } from './document.ts'

type Graph = { readonly next: ReadonlyMap<string, string>; readonly entry: string | null }
const graphs = new WeakMap<FlowDocument, Graph>()

/** The node an exit leads to; null when it leads nowhere. */
export const targetOf = (document: FlowDocument, nodeId: string, exit: string): string | null =>
  graphOf(document).next.get(`${nodeId} ${exit}`) ?? null

export const hasEdge = (document: FlowDocument, nodeId: string, exit: string): boolean =>
  targetOf(document, nodeId, exit) !== null

/** The start node; null when the document has none. */
export const entryOf = (document: FlowDocument): string | null => graphOf(document).entry

function graphOf(document: FlowDocument): Graph {
  let graph = graphs.get(document)
  if (!graph) {
    const next = new Map(document.edges.map((edge) => [`${edge.from} ${edge.exit}`, edge.to]))
    const entry = Object.entries(document.nodes).find(([, node]) => node.kind === 'start')?.[0] ?? null
    graph = { next, entry }
    graphs.set(document, graph)
  }
  return graph
}
