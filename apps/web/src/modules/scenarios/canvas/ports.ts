import type { FlowDocument } from '@cartie/flow'

const known = new WeakMap<FlowDocument['edges'], ReadonlyMap<string, string>>()

/** Where every port leads: `from exit` → node. Made once for a document's edges. */
export function waysOf(edges: FlowDocument['edges']): ReadonlyMap<string, string> {
  const found = known.get(edges)
  if (found) return found
  const ways = new Map(edges.map(({ from, exit, to }) => [`${from} ${exit}`, to]))
  known.set(edges, ways)
  return ways
}
