import { err, ok, unwrap, type Result } from '@cartie/kernel'
import { z } from 'zod'
import type { Group, Note } from '../document/canvas.ts'
import { readsOf, writesOf } from '../document/describe.ts'
import { nodeLimit, nodeSchema, type FlowDocument, type FlowNode, type Variable } from '../document/document.ts'
import { currentSchema } from '../document/migrations.ts'
import { parseDocument } from '../document/parse-document.ts'
import { positionSchema } from '../document/schemas.ts'
import { changeStrings } from '../document/walk.ts'
import type { EditError, Operation, Position } from './operation.ts'
import { checked, edited, freshId, refuse, type EditResult } from './outcome.ts'

/** Nodes on the clipboard, with what belongs to them: the edges between them, their groups, notes, variables. */
export type Clip = { readonly cartie: 'flow-clip'; readonly schema: number } & Pick<
  FlowDocument,
  'nodes' | 'edges' | 'groups' | 'notes' | 'variables'
>

type Picked = {
  readonly nodes: readonly string[]
  readonly notes?: readonly string[]
  readonly groups?: readonly string[]
}

/** What is selected, as it goes onto the clipboard. The start node stays behind: a scenario has one. */
export function copyNodes(document: FlowDocument, picked: Picked): Clip {
  const chosen = new Set(picked.nodes.filter((id) => Object.hasOwn(document.nodes, id)))
  const nodes = Object.fromEntries(
    Object.entries(document.nodes).filter(([id, node]) => chosen.has(id) && node.kind !== 'start'),
  )
  const isIn = (id: string): boolean => Object.hasOwn(nodes, id)
  const names = new Set(Object.values(nodes).flatMap((node) => [...writesOf(node), ...readsOf(node)]))
  const isWhole = ({ id, nodeIds }: Group): boolean =>
    (picked.groups?.includes(id) ?? false) || (nodeIds.length > 0 && nodeIds.every(isIn))
  return {
    cartie: 'flow-clip',
    schema: currentSchema,
    nodes,
    edges: document.edges.filter(({ from, to }) => isIn(from) && isIn(to)),
    groups: document.groups
      .filter(isWhole)
      .map((group) => ({ ...group, nodeIds: group.nodeIds.filter((id) => isIn(id)) })),
    notes: document.notes.filter(({ id }) => picked.notes?.includes(id)),
    variables: document.variables.filter(({ name }) => names.has(name)),
  }
}

const headSchema = z.looseObject({ cartie: z.literal('flow-clip'), schema: z.number().int().min(0) })

/** Reads a clip of any version this build knows. Anything else on the clipboard is no clip. */
export function readClip(json: unknown): Result<Clip, EditError> {
  const head = headSchema.safeParse(json)
  if (!head.success) return err({ code: 'CLIP_INVALID', data: { issues: [] } })
  const { schema, nodes, edges, groups, notes, variables } = head.data
  const parsed = parseDocument({ schema, nodes, edges, groups, notes, variables })
  if (parsed.ok) return ok({ cartie: 'flow-clip', ...parsed.value.document })
  const { error } = parsed
  return error.code === 'DOCUMENT_TOO_NEW'
    ? err({ code: 'CLIP_TOO_NEW', data: error.data })
    : err({ code: 'CLIP_INVALID', data: error.data })
}

type Of<Do extends Operation['do']> = Extract<Operation, { do: Do }>

export function paste(document: FlowDocument, { clip: json, at }: Of<'paste'>): EditResult {
  const corner = at ? checked(positionSchema, at, 'at') : null
  if (corner && !corner.ok) return corner
  const clip = readClip(json)
  return clip.ok ? pasteClip(document, clip.value, at) : clip
}

export const duplicate = (document: FlowDocument, { ids }: Of<'duplicate'>): EditResult =>
  pasteClip(document, copyNodes(document, { nodes: ids }))

function pasteClip(document: FlowDocument, clip: Clip, at?: Position): EditResult {
  const pasted = Object.entries(clip.nodes).filter(([, node]) => node.kind !== 'start')
  if (Object.keys(document.nodes).length + pasted.length > nodeLimit) return refuse('DOCUMENT_FULL', 'nodes')
  const newId = renamer(
    Object.keys(document.nodes),
    pasted.map(([id]) => id),
  )
  const shift = shiftOf(clip, at)
  const placed = <T extends { position: Position }>(item: T): T => ({ ...item, position: shift(item.position) })
  const nodes = pasted.map(([id, node]): [string, FlowNode] => [newId.get(id) ?? id, placed(relinked(node, newId))])
  const edges = clip.edges.flatMap(({ from, exit, to }) => {
    const [source, target] = [newId.get(from), newId.get(to)]
    return source !== undefined && target !== undefined ? [{ from: source, exit, to: target }] : []
  })
  const groups = renumbered(document.groups, clip.groups).map((group): Group => {
    const nodeIds = group.nodeIds.flatMap((id) => newId.get(id) ?? [])
    return placed({ ...group, nodeIds })
  })
  const notes = renumbered(document.notes, clip.notes).map((note): Note => placed(note))
  const result = {
    ...document,
    nodes: { ...document.nodes, ...Object.fromEntries(nodes) },
    edges: [...document.edges, ...edges],
    groups: [...document.groups, ...groups].slice(0, 1000),
    notes: [...document.notes, ...notes].slice(0, 1000),
    variables: [...document.variables, ...unknownVariables(document, clip)].slice(0, 500),
  }
  const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)
  return edited(result, { nodes: nodes.map(([id]) => id), groups: ids(groups), notes: ids(notes) })
}

/** A new id for every pasted node: its own where that is free. */
function renamer(taken: readonly string[], ids: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return new Map(
    ids.map((id) => {
      const stem = id.replace(/-\d+$/, '').slice(0, 56)
      let found = id
      for (let count = next.get(stem) ?? 2; used.has(found); count++) {
        found = `${stem}-${count}`
        next.set(stem, count + 1)
      }
      used.add(found)
      return [id, found]
    }),
  )
}

/** A node whose references to nodes pasted with it follow them. */
function relinked(node: FlowNode, newId: ReadonlyMap<string, string>): FlowNode {
  const changed = changeStrings(nodeSchema, node, (text, meaning) =>
    meaning === 'node' ? (newId.get(text) ?? text) : text,
  )
  return changed === node ? node : unwrap(checked(nodeSchema, changed))
}

function shiftOf({ nodes, groups, notes }: Clip, at: Position | undefined): (position: Position) => Position {
  const places = [...Object.values(nodes), ...groups, ...notes].map(({ position }) => position)
  const left = places.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const top = places.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY)
  const [byX, byY] = at && places.length > 0 ? [at.x - left, at.y - top] : [40, 40]
  return ({ x, y }) => ({ x: x + byX, y: y + byY })
}

function renumbered<T extends { readonly id: string }>(taken: readonly T[], items: readonly T[]): T[] {
  const used = new Set(taken.map(({ id }) => id))
  return items.map((item) => {
    const id = freshId((wanted) => used.has(wanted), item.id)
    used.add(id)
    return { ...item, id }
  })
}

const unknownVariables = (document: FlowDocument, clip: Clip): Variable[] =>
  clip.variables.filter(({ name }) => !document.variables.some((known) => known.name === name))
