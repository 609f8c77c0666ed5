import type { FlowDocument } from '@cartie/flow'

export type Port = { readonly from: string; readonly exit: string }

/** What is picked on the canvas. */
export type Picked = {
  readonly nodes: readonly string[]
  readonly groups: readonly string[]
  readonly notes: readonly string[]
  readonly edge: Port | null
}

export const nothingPicked: Picked = { nodes: [], groups: [], notes: [], edge: null }

export const isSamePort = (a: Port | null, b: Port | null): boolean => a?.from === b?.from && a?.exit === b?.exit

/** What is still there of what was picked. */
export function picksIn(document: FlowDocument, picked: Picked): Picked {
  const { edge } = picked
  const isEdge = edge !== null && document.edges.some((known) => isSamePort(known, edge))
  return {
    nodes: picked.nodes.filter((id) => Object.hasOwn(document.nodes, id)),
    groups: picked.groups.filter((id) => document.groups.some((group) => group.id === id)),
    notes: picked.notes.filter((id) => document.notes.some((note) => note.id === id)),
    edge: isEdge ? edge : null,
  }
}
