import { exitsOf, type FlowDocument } from '@cartie/flow'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Where an arrow key leads from a node: right along its first way on, left to where it comes from, up and down among siblings. */
export function neighbourOf(document: FlowDocument, id: string, direction: Direction): string | null {
  if (!document.nodes[id]) return null
  if (direction === 'right') return targetsOf(document, id)[0] ?? nearest(document, id, direction)
  const parents = [...new Set(document.edges.filter((edge) => edge.to === id).map((edge) => edge.from))]
  if (direction === 'left') return parents.find((parent) => parent !== id) ?? nearest(document, id, direction)
  for (const parent of parents) {
    const siblings = targetsOf(document, parent)
    const next = siblings[siblings.indexOf(id) + (direction === 'down' ? 1 : -1)]
    if (next !== undefined && next !== id) return next
  }
  return nearest(document, id, direction)
}

/** The nodes a node leads to, in the order of its ports. */
function targetsOf(document: FlowDocument, id: string): string[] {
  const node = document.nodes[id]
  if (!node) return []
  const order = exitsOf(node).map((exit) => exit.id)
  const ways = document.edges.filter(({ from, to }) => from === id && Object.hasOwn(document.nodes, to))
  return [...new Set(ways.toSorted((a, b) => order.indexOf(a.exit) - order.indexOf(b.exit)).map(({ to }) => to))]
}

/** The nearest node on a side: what is straight ahead comes before what lies across. */
function nearest(document: FlowDocument, id: string, direction: Direction): string | null {
  const here = document.nodes[id]?.position
  if (!here) return null
  let best: { id: string; far: number } | null = null
  for (const [other, { position }] of Object.entries(document.nodes)) {
    const [x, y] = [position.x - here.x, position.y - here.y]
    const [ahead, across] =
      direction === 'right' ? [x, y] : direction === 'left' ? [-x, y] : direction === 'down' ? [y, x] : [-y, x]
    if (other === id || ahead <= 0) continue
    const far = ahead + Math.abs(across) * 3
    if (!best || far < best.far) best = { id: other, far }
  }
  return best?.id ?? null
}
