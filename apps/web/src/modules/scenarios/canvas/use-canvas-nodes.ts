import type { FlowDocument, Operation } from '@cartie/flow'
import { applyNodeChanges, type NodeChange, type NodePositionChange } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useAct, useBuilder, useEdited } from '../builder/builder-context.ts'
import type { Picked } from '../builder/picked.ts'
import { cardWidth } from './arrange.ts'
import { canvasEdges, canvasNodes, plainId, type CanvasNode } from './canvas-nodes.ts'

/** What stands on the canvas. Where a thing is while it is dragged stays here; when it is let go, that is an edit. */
export function useCanvasNodes() {
  const { store } = useBuilder()
  const act = useAct()
  const edited = useEdited((state) => state.document)
  const picked = useEdited((state) => state.picked)
  const [nodes, setNodes] = useState<CanvasNode[]>(() => canvasNodes(store.get(), []))
  useEffect(() => setNodes((before) => canvasNodes(store.get(), before)), [store, edited, picked])
  const latest = useRef(nodes)
  latest.current = nodes
  const edges = useMemo(() => canvasEdges(edited, picked.edge), [edited, picked.edge])

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const chosen = changes.filter((change) => change.type === 'select')
      if (chosen.length > 0) store.pick(pickedAfter(store.get().picked, chosen))
      const others = changes.filter((change) => change.type !== 'select' && change.type !== 'remove')
      if (others.length > 0) setNodes((before) => applyNodeChanges(withMembers(others, before), before))
    },
    [store],
  )
  const onNodeDragStop = useCallback(
    (_: unknown, __: unknown, moved: readonly CanvasNode[]) => {
      const ids = new Set(moved.flatMap((node) => [node.id, ...membersOf(node, moved)]))
      const places = latest.current.filter(({ id }) => ids.has(id))
      const to = Object.fromEntries(places.map(({ id, position }) => [plainId(id), round(position)]))
      const isWithFrame = moved.some(({ type }) => type === 'frame')
      act({ do: 'move', to }, ...(isWithFrame ? [] : joined(store.get().document, to)))
    },
    [act, store],
  )
  const onSelect = useCallback((next: Partial<Picked>) => store.pick(next), [store])
  return { nodes, edges, onNodesChange, onNodeDragStop, onSelect }
}

/** Steps let go within a frame are of it, those let go outside of theirs are not. */
function joined(document: FlowDocument, moved: Record<string, { x: number; y: number }>): Operation[] {
  const steps = Object.entries(moved).filter(([id]) => Object.hasOwn(document.nodes, id))
  return document.groups.flatMap((group): Operation[] => {
    const { position, size } = group
    const isIn = ({ x, y }: { x: number; y: number }): boolean =>
      x + cardWidth / 2 > position.x &&
      x + cardWidth / 2 < position.x + size.width &&
      y + 20 > position.y &&
      y + 20 < position.y + size.height
    const nodeIds = new Set(group.nodeIds)
    for (const [id, place] of steps)
      if (isIn(place)) nodeIds.add(id)
      else nodeIds.delete(id)
    const isSame = nodeIds.size === group.nodeIds.length && group.nodeIds.every((id) => nodeIds.has(id))
    return isSame ? [] : [{ do: 'patch-group', id: group.id, patch: { nodeIds: [...nodeIds] } }]
  })
}

const round = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) })

const membersOf = (node: CanvasNode, moved: readonly CanvasNode[]): string[] =>
  node.type === 'frame' ? node.data.frame.nodeIds.filter((id) => !moved.some((other) => other.id === id)) : []

type Select = { id: string; selected: boolean }

function pickedAfter(before: Picked, changes: readonly Select[]): Picked {
  const off = new Set(changes.filter(({ selected }) => !selected).map(({ id }) => id))
  const on = changes.filter(({ selected }) => selected).map(({ id }) => id)
  const after = (kept: readonly string[], prefix: string): string[] => {
    const mine = on.filter((id) => (prefix === '' ? !/^(frame|note):/.test(id) : id.startsWith(prefix)))
    return [...new Set([...kept.filter((id) => !off.has(prefix + id)), ...mine.map(plainId)])]
  }
  const edge = on.length > 0 ? null : before.edge
  return {
    nodes: after(before.nodes, ''),
    groups: after(before.groups, 'frame:'),
    notes: after(before.notes, 'note:'),
    edge,
  }
}

/** A frame takes its steps along. */
function withMembers(
  changes: readonly NodeChange<CanvasNode>[],
  nodes: readonly CanvasNode[],
): NodeChange<CanvasNode>[] {
  const moves = changes.filter((change): change is NodePositionChange => change.type === 'position')
  if (!moves.some(({ id }) => id.startsWith('frame:'))) return [...changes]
  const isMoving = new Set(moves.map(({ id }) => id))
  const along = moves.flatMap(({ id, position, dragging }): NodePositionChange[] => {
    const frame = nodes.find((node) => node.id === id)
    if (frame?.type !== 'frame' || !position) return []
    const by = { x: position.x - frame.position.x, y: position.y - frame.position.y }
    return frame.data.frame.nodeIds.flatMap((member) => {
      const node = nodes.find((each) => each.id === member)
      if (!node || isMoving.has(member)) return []
      const to = { x: node.position.x + by.x, y: node.position.y + by.y }
      return [{ id: member, type: 'position', position: to, ...(dragging !== undefined && { dragging }) }]
    })
  })
  return [...changes, ...along]
}
