import type { FlowDocument, FlowNode } from '@cartie/flow'
import { MarkerType, type Edge, type Node } from '@xyflow/react'
import type { BuilderState } from '../builder/builder-store.ts'
import { cardWidth } from './arrange.ts'

export type StepNode = Node<{ step: FlowNode }, 'step'>
export type FrameNode = Node<{ frame: FlowDocument['groups'][number] }, 'frame'>
export type NoteNode = Node<{ note: FlowDocument['notes'][number] }, 'note'>
export type CanvasNode = StepNode | FrameNode | NoteNode
export type WayEdge = Edge<{ isOdd: boolean }, 'way'>

const prefixes = { frame: 'frame:', note: 'note:' }
export const frameId = (id: string): string => prefixes.frame + id
export const noteId = (id: string): string => prefixes.note + id
/** The id in the document of what stands on the canvas under an id. */
export const plainId = (id: string): string => id.replace(/^(frame|note):/, '')
export const edgeId = ({ from, exit }: { from: string; exit: string }): string => `${from} ${exit}`

// One object per thing of the document, so that a card is drawn anew only when its own step has changed.
const steps = new WeakMap<FlowNode, StepNode['data']>()
const dataOf = (step: FlowNode): StepNode['data'] => {
  const known = steps.get(step)
  if (known) return known
  const data = { step }
  steps.set(step, data)
  return data
}

/** What the canvas shows of a document; what has not changed since `before` stays the same object. */
export function canvasNodes({ document, picked }: BuilderState, before: readonly CanvasNode[]): CanvasNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const frames = document.groups.map((frame): CanvasNode => {
    const node = known.get(frameId(frame.id))
    const isPicked = picked.groups.includes(frame.id)
    if (node?.type === 'frame' && node.data.frame === frame && node.selected === isPicked) return node
    return {
      id: frameId(frame.id),
      type: 'frame',
      position: frame.position,
      data: { frame },
      selected: isPicked,
      width: frame.size.width,
      height: frame.size.height,
      zIndex: -1,
      dragHandle: '.frame-head',
    }
  })
  const notes = document.notes.map((note): CanvasNode => {
    const node = known.get(noteId(note.id))
    const isPicked = picked.notes.includes(note.id)
    if (node?.type === 'note' && node.data.note === note && node.selected === isPicked) return node
    const { width, height } = note.size
    return {
      id: noteId(note.id),
      type: 'note',
      position: note.position,
      data: { note },
      selected: isPicked,
      width,
      height,
    }
  })
  const chosen = new Set(picked.nodes)
  const cards = Object.entries(document.nodes).map(([id, step]): CanvasNode => {
    const node = known.get(id)
    const isPicked = chosen.has(id)
    if (node?.type === 'step' && node.data.step === step && node.selected === isPicked) return node
    const kept = node?.type === 'step' ? node : null
    const position = kept?.dragging ? kept.position : step.position
    return { ...kept, id, type: 'step', position, data: dataOf(step), selected: isPicked, width: cardWidth }
  })
  return [...frames, ...notes, ...cards]
}

/** The edges of a document as the canvas draws them. */
export function canvasEdges(document: FlowDocument, pickedEdge: { from: string; exit: string } | null): WayEdge[] {
  const picked = pickedEdge ? edgeId(pickedEdge) : null
  const seen = new Set<string>()
  return document.edges.flatMap((edge): WayEdge[] => {
    const id = edgeId(edge)
    if (seen.has(id) || !Object.hasOwn(document.nodes, edge.from) || !Object.hasOwn(document.nodes, edge.to)) return []
    seen.add(id)
    return [
      {
        id,
        type: 'way',
        source: edge.from,
        sourceHandle: edge.exit,
        target: edge.to,
        targetHandle: 'in',
        selected: id === picked,
        focusable: false,
        data: { isOdd: ['failed', 'timeout'].includes(edge.exit) },
        markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14 },
      },
    ]
  })
}
