import { Graph, layout } from '@dagrejs/dagre'
import { exitsOf, type FlowDocument } from '@cartie/flow'

type Size = { readonly width: number; readonly height: number }
type Place = { readonly x: number; readonly y: number }

export const cardWidth = 216

/** How tall a card is before the page has measured it. */
export function guessHeight(document: FlowDocument, id: string): number {
  const node = document.nodes[id]
  return node ? 74 + exitsOf(node).length * 26 : 100
}

/** Places for all nodes, read from left to right, branches in the order of their ports. */
export function arrange(document: FlowDocument, sizes: ReadonlyMap<string, Size>): Record<string, Place> {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 32, ranksep: 72, marginx: 0, marginy: 0 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of Object.keys(document.nodes)) {
    const size = sizes.get(id) ?? { width: cardWidth, height: guessHeight(document, id) }
    graph.setNode(id, { width: size.width, height: size.height })
  }
  for (const { from, to } of document.edges)
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to)
  layout(graph)
  return Object.fromEntries(
    graph.nodes().map((id) => {
      const { x, y, width, height } = graph.node(id)
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }]
    }),
  )
}

const overlaps = (a: Place & Size, b: Place & Size): boolean =>
  a.x < b.x + b.width + 24 && b.x < a.x + a.width + 24 && a.y < b.y + b.height + 20 && b.y < a.y + a.height + 20

/** A free place at or below the one that is wished for. */
export function freePlace(document: FlowDocument, wished: Place, height = 150): Place {
  const cards = Object.entries(document.nodes).map(([id, { position }]) => ({
    ...position,
    width: cardWidth,
    height: guessHeight(document, id),
  }))
  let place = { x: Math.round(wished.x), y: Math.round(wished.y) }
  for (let tries = 0; tries < 200; tries++) {
    const wanted = { ...place, width: cardWidth, height }
    const hit = cards.find((card) => overlaps(card, wanted))
    if (!hit) return place
    place = { x: place.x, y: Math.round(hit.y + hit.height + 32) }
  }
  return place
}

/** Where a step goes that is added by a key: to the right of the one it follows. */
export function placeAfter(document: FlowDocument, after: string | null): Place {
  const position = after === null ? undefined : document.nodes[after]?.position
  const last = Object.values(document.nodes).reduce((most, node) => Math.max(most, node.position.x), 0)
  return freePlace(document, position ? { x: position.x + 288, y: position.y } : { x: last + 288, y: 0 })
}
