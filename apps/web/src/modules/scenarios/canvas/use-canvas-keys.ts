import { strokeOf } from '@cartie/ui'
import { useReactFlow } from '@xyflow/react'
import { useEffect, type KeyboardEvent } from 'react'
import { useAct, useBuilder } from '../builder/builder-context.ts'
import { keyOf, type Doing } from './canvas-keys.ts'
import { useCanvasActs } from './use-canvas-acts.ts'
import type { Direction } from './neighbour.ts'
import { neighbourOf } from './neighbour.ts'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role=option]') !== null

const step = 16
const pushes: Record<Direction, { x: number; y: number }> = {
  left: { x: -step, y: 0 },
  right: { x: step, y: 0 },
  up: { x: 0, y: -step },
  down: { x: 0, y: step },
}
const directionOf = (stroke: string): Direction | null => {
  const key = stroke.split('+').at(-1)
  return key === 'left' || key === 'right' || key === 'up' || key === 'down' ? key : null
}

/** The keys of the canvas. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const { store, camera } = useBuilder()
  const act = useAct()
  const flow = useReactFlow()
  const acts = useCanvasActs()
  useUndoKeys(acts)

  const walk = (direction: Direction, isGrowing: boolean): void => {
    const { document, picked } = store.get()
    const from = picked.nodes.at(-1)
    const to = from === undefined ? startOf(document.nodes) : neighbourOf(document, from, direction)
    if (to === null) return
    store.pick({ nodes: isGrowing ? [...picked.nodes.filter((id) => id !== to), to] : [to] })
    camera.current?.show(to)
  }
  const push = (direction: Direction): void => {
    const { document, picked } = store.get()
    const by = pushes[direction]
    const to = picked.nodes.flatMap((id) => {
      const position = document.nodes[id]?.position
      return position ? [[id, { x: position.x + by.x, y: position.y + by.y }] as const] : []
    })
    if (to.length > 0) act({ do: 'move', to: Object.fromEntries(to) })
  }
  const doings: Partial<Record<Doing, (stroke: string) => void>> = {
    walk: (stroke) => walk(directionOf(stroke) ?? 'right', false),
    grow: (stroke) => walk(directionOf(stroke) ?? 'right', true),
    push: (stroke) => push(directionOf(stroke) ?? 'right'),
    'zoom-in': () => void flow.zoomIn(),
    'zoom-out': () => void flow.zoomOut(),
    ...acts,
  }
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || isField(event.target)) return
    const stroke = strokeOf(event.nativeEvent)
    const key = keyOf(stroke)
    // undo, redo are heard by the whole page; copy, cut and paste are the browser's own events
    if (!key || key.isEverywhere || ['copy', 'cut', 'paste'].includes(key.does)) return
    if (isButton(event.target) && ['enter', 'escape'].includes(stroke)) return
    const run = doings[key.does]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run(stroke)
  }
}

/** Undo and redo count anywhere on the page but in a field, which has its own. */
function useUndoKeys(acts: { undo: () => void; redo: () => void }): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return
      const key = keyOf(strokeOf(event))
      if (!key?.isEverywhere) return
      event.preventDefault()
      if (key.does === 'undo') acts.undo()
      else acts.redo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [acts])
}

const startOf = (nodes: Readonly<Record<string, { readonly kind: string }>>): string | null =>
  (Object.entries(nodes).find(([, { kind }]) => kind === 'start') ?? Object.entries(nodes)[0])?.[0] ?? null
