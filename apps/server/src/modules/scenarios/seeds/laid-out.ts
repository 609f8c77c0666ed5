import { parseDocument, type FlowDocument, type FlowDocumentInput } from '@cartie/flow'
import { unwrap } from '@cartie/kernel'

/** A way from a node to the next: from, exit, to. */
export type Link = readonly [from: string, exit: string, to: string]

export type Draft = Pick<FlowDocumentInput, 'nodes' | 'triggers' | 'variables' | 'settings'> & {
  readonly links: readonly Link[]
}

const columnWidth = 340
const rowHeight = 220

/** A document from nodes and links, each node placed in a column by its distance from the start. Throws on a bad draft. */
export function laidOut({ nodes, links, ...rest }: Draft): FlowDocument {
  const columns = columnsOf(Object.keys(nodes), links)
  const taken = new Map<number, number>()
  const placed = Object.entries(nodes).map(([id, node]) => {
    const column = columns.get(id) ?? 0
    const row = taken.get(column) ?? 0
    taken.set(column, row + 1)
    return [id, { ...node, position: { x: column * columnWidth, y: row * rowHeight } }]
  })
  const edges = links.map(([from, exit, to]) => ({ from, exit, to }))
  return unwrap(parseDocument({ schema: 2, nodes: Object.fromEntries(placed), edges, ...rest })).document
}

function columnsOf(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const columns = new Map<string, number>()
  const open: [string, number][] = ids.slice(0, 1).map((id) => [id, 0])
  for (let next = open.shift(); next; next = open.shift()) {
    const [id, column] = next
    if (columns.has(id)) continue
    columns.set(id, column)
    open.push(...links.filter(([from]) => from === id).map(([, , to]): [string, number] => [to, column + 1]))
  }
  return columns
}
