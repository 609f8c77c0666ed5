import { exitsOf } from '../document/describe.ts'
import { nodeIdSchema, positionSchema } from '../document/schemas.ts'
import { nodeLimit, nodeSchema, type FlowDocument, type FlowEdge, type FlowNode } from '../document/document.ts'
import { blankNode } from './blank-node.ts'
import type { Operation, Port } from './operation.ts'
import { checked, edited, freshId, patched, refuse, type EditResult } from './outcome.ts'

type Of<Do extends Operation['do']> = Extract<Operation, { do: Do }>

export function addNode(document: FlowDocument, { kind, position, id, data, after }: Of<'add-node'>): EditResult {
  if (Object.keys(document.nodes).length >= nodeLimit) return refuse('DOCUMENT_FULL', 'nodes')
  const isTaken = (wanted: string): boolean => Object.hasOwn(document.nodes, wanted)
  const named = checked(nodeIdSchema, id ?? freshId(isTaken, kind), 'id')
  if (!named.ok) return named
  if (isTaken(named.value)) return refuse('ID_TAKEN', named.value)
  const node = checked(nodeSchema, { ...blankNode(document, kind), ...data, kind, position })
  if (!node.ok) return node
  const edges = after ? joined(document, after, { id: named.value, node: node.value }) : document.edges
  if (!edges) return refuse('EXIT_UNKNOWN', `${after?.from} ${after?.exit}`)
  const nodes = { ...document.nodes, [named.value]: node.value }
  return edited({ ...document, nodes, edges }, { nodes: [named.value] })
}

/** Edges with a node put behind a port: what the port led to is where the node's first way on leads. Null: no such port. */
function joined(document: FlowDocument, port: Port, { id, node }: { id: string; node: FlowNode }): FlowEdge[] | null {
  if (!hasPort(document, port)) return null
  const isPort = (edge: FlowEdge): boolean => edge.from === port.from && edge.exit === port.exit
  const before = document.edges.find(isPort)
  const onward = exitsOf(node)[0]
  const others = document.edges.filter((edge) => !isPort(edge))
  const on = before && onward ? [{ from: id, exit: onward.id, to: before.to }] : []
  return [...others, { ...port, to: id }, ...on]
}

const hasPort = ({ nodes }: FlowDocument, { from, exit }: Port): boolean => {
  const node = Object.hasOwn(nodes, from) ? nodes[from] : undefined
  return node !== undefined && exitsOf(node).some(({ id }) => id === exit)
}

export function removeNodes(document: FlowDocument, { ids, heals }: Of<'remove-nodes'>): EditResult {
  const gone = new Set(ids.filter((id) => Object.hasOwn(document.nodes, id) && !isOnlyStart(document, id)))
  if (gone.size === 0) return edited(document)
  const nodes = Object.fromEntries(
    Object.entries(document.nodes).flatMap(([id, node]) => (gone.has(id) ? [] : [[id, withoutAsks(node, gone)]])),
  )
  const kept = document.edges.filter(({ from }) => !gone.has(from))
  const edges = kept.flatMap((edge) => {
    if (!gone.has(edge.to)) return [edge]
    const to = heals ? beyond(document, edge.to, gone) : null
    return to === null ? [] : [{ ...edge, to }]
  })
  const groups = document.groups.map((group) =>
    group.nodeIds.some((id) => gone.has(id))
      ? { ...group, nodeIds: group.nodeIds.filter((id) => !gone.has(id)) }
      : group,
  )
  const { cancelTo, ...settings } = document.settings
  const isCancelKept = cancelTo === undefined || !gone.has(cancelTo)
  return edited({ ...document, nodes, edges, groups, ...(!isCancelKept && { settings }) })
}

const isOnlyStart = ({ nodes }: FlowDocument, id: string): boolean =>
  nodes[id]?.kind === 'start' && Object.values(nodes).filter(({ kind }) => kind === 'start').length === 1

function withoutAsks(node: FlowNode, gone: ReadonlySet<string>): FlowNode {
  if (node.kind !== 'summary' || !node.items.some(({ asks }) => asks.some((id) => gone.has(id)))) return node
  return { ...node, items: node.items.map((item) => ({ ...item, asks: item.asks.filter((id) => !gone.has(id)) })) }
}

/** Where removed nodes led to, when each of them had one way on. */
function beyond({ edges }: FlowDocument, id: string, gone: ReadonlySet<string>): string | null {
  const seen = new Set<string>()
  for (let at = id; ;) {
    if (!gone.has(at)) return at
    if (seen.has(at)) return null
    seen.add(at)
    const ways = new Set(edges.filter(({ from }) => from === at).map(({ to }) => to))
    const [only] = ways
    if (ways.size !== 1 || only === undefined) return null
    at = only
  }
}

export function move(document: FlowDocument, { to }: Of<'move'>): EditResult {
  for (const [id, position] of Object.entries(to)) {
    const placed = checked(positionSchema, position, id)
    if (!placed.ok) return placed
  }
  const placed = <T extends object>(id: string, item: T): T => {
    const position = Object.hasOwn(to, id) ? to[id] : undefined
    return position ? { ...item, position: { x: position.x, y: position.y } } : item
  }
  const nodes = Object.fromEntries(Object.entries(document.nodes).map(([id, node]) => [id, placed(id, node)]))
  const groups = document.groups.map((group) => placed(group.id, group))
  return edited({ ...document, nodes, groups, notes: document.notes.map((note) => placed(note.id, note)) })
}

export function connect(document: FlowDocument, { from, exit, to }: Of<'connect'>): EditResult {
  if (!Object.hasOwn(document.nodes, from)) return refuse('NODE_UNKNOWN', from)
  if (!Object.hasOwn(document.nodes, to)) return refuse('NODE_UNKNOWN', to)
  if (!hasPort(document, { from, exit })) return refuse('EXIT_UNKNOWN', `${from} ${exit}`)
  return edited({ ...document, edges: [...withoutPort(document, { from, exit }), { from, exit, to }] })
}

export const disconnect = (document: FlowDocument, port: Of<'disconnect'>): EditResult =>
  edited({ ...document, edges: withoutPort(document, port) })

const withoutPort = ({ edges }: FlowDocument, port: Port): FlowEdge[] =>
  edges.filter((edge) => edge.from !== port.from || edge.exit !== port.exit)

/** Changes fields of a node. An exit that is gone by it (a button taken away) takes its edge along. */
export function patchNode(document: FlowDocument, { id, patch, unset }: Of<'patch-node'>): EditResult {
  const before = Object.hasOwn(document.nodes, id) ? document.nodes[id] : undefined
  if (!before) return refuse('NODE_UNKNOWN', id)
  const node = checked(nodeSchema, patched(before, patch, unset))
  if (!node.ok) return node
  if (node.value.kind !== before.kind) return refuse('KIND_FIXED', id)
  return edited(withNode(document, id, { before, node: node.value }))
}

export function withNode(
  document: FlowDocument,
  id: string,
  { before, node }: { before: FlowNode; node: FlowNode },
): FlowDocument {
  const exits = new Set(exitsOf(node).map((exit) => exit.id))
  const lost = new Set(exitsOf(before).flatMap((exit) => (exits.has(exit.id) ? [] : [exit.id])))
  const isLost = (edge: FlowEdge): boolean => edge.from === id && lost.has(edge.exit)
  const edges = document.edges.some(isLost) ? document.edges.filter((edge) => !isLost(edge)) : document.edges
  return { ...document, nodes: { ...document.nodes, [id]: node }, edges }
}
