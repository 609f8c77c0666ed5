import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  type FinalConnectionState,
} from '@xyflow/react'
import { useRef, useState, type DragEvent } from 'react'
import { useText } from '../../../lib/text.ts'
import './canvas.css'
import { useAct, useBuilder } from '../builder/builder-context.ts'
import { plainId, type CanvasNode, type WayEdge as Way } from './canvas-nodes.ts'
import { CanvasTools } from './canvas-tools.tsx'
import { dragType } from './drag-type.ts'
import { ChoosingLists, isKind } from './choosing-lists.tsx'
import { FrameCard, NoteCard } from './frame-card.tsx'
import { StepCard } from './step-card.tsx'
import { useAddStep } from './use-add-step.ts'
import { useClipboard } from './use-clipboard.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useCanvasNodes } from './use-canvas-nodes.ts'
import { useCamera } from './use-camera.ts'
import { useSpoken } from './use-spoken.ts'
import { WayEdge } from './way-edge.tsx'

const nodeTypes = { step: StepCard, frame: FrameCard, note: NoteCard }
const edgeTypes = { way: WayEdge }
const manyNodes = 400

/** The canvas of a scenario. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasBody />
    </ReactFlowProvider>
  )
}

function CanvasBody() {
  const t = useText()
  const { view, lockedBecause } = useBuilder()
  const box = useRef<HTMLElement>(null)
  const { nodes, edges, onNodesChange, onNodeDragStop, onSelect } = useCanvasNodes()
  const keys = useCanvasKeys()
  const wires = useWires()
  const drop = useDrop()
  const spoken = useSpoken()
  useCamera(box)
  useClipboard()
  const focus = () => box.current?.focus({ preventScroll: true })
  return (
    <section
      ref={box}
      role="application"
      aria-label={t('scenarios.canvas')}
      aria-roledescription={t('scenarios.canvas.role')}
      aria-keyshortcuts="?"
      tabIndex={0}
      data-own-keys=""
      className="flow-canvas relative min-h-0 min-w-0 flex-1 -outline-offset-2"
      onKeyDown={keys}
      {...drop}
    >
      <ReactFlow<CanvasNode, Way>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={onNodeDragStop}
        onSelectionDragStop={(event, moved) => onNodeDragStop(event, moved[0], moved)}
        onEdgeClick={(_, edge) => onSelect({ edge: { from: edge.source, exit: edge.sourceHandle ?? 'next' } })}
        onEdgeMouseEnter={(_, { id }) => view.set({ hotEdge: id })}
        onEdgeMouseLeave={() => view.set({ hotEdge: null })}
        onPaneClick={() => {
          onSelect({})
          focus()
        }}
        onNodeDoubleClick={(_, node) => node.type === 'step' && openStep(view)}
        {...wires}
        nodesDraggable={lockedBecause === null}
        nodesConnectable={lockedBecause === null}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        selectionMode={SelectionMode.Partial}
        snapToGrid
        snapGrid={[8, 8]}
        minZoom={0.1}
        maxZoom={1.75}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.08 }}
        connectionRadius={28}
        elevateNodesOnSelect={false}
        onlyRenderVisibleElements={nodes.length > manyNodes}
        proOptions={{ hideAttribution: false }}
      >
        <Background variant={BackgroundVariant.Dots} gap={16} size={1.2} />
        <MiniMap
          pannable
          zoomable
          ariaLabel={t('scenarios.minimap')}
          nodeColor={(node: CanvasNode) => mapColour(node, view.get().problems.get(plainId(node.id))?.severity)}
          style={{ width: 148, height: 92 }}
        />
      </ReactFlow>
      <CanvasTools />
      <ChoosingLists onDone={focus} />
      <p className="sr-only" aria-live="polite">
        {spoken}
      </p>
    </section>
  )
}

const openStep = (view: ReturnType<typeof useBuilder>['view']): void => {
  view.set({ side: 'step' })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-step-form] :is(input, textarea)')?.focus())
}

function mapColour(node: CanvasNode, severity: string | undefined): string {
  if (node.type === 'frame') return 'var(--sunken)'
  if (node.selected) return 'var(--accent)'
  return severity === 'error' ? 'var(--bad-fill)' : 'var(--line-3)'
}

/** Drawing ways: from a port to a step, or onto the empty canvas, where a list of steps opens. */
function useWires() {
  const act = useAct()
  const { view } = useBuilder()
  const isDone = useRef(false)
  const pointOf = usePoint()
  return {
    onConnectStart: () => void (isDone.current = false),
    onConnect: ({ source, sourceHandle, target }: { source: string; sourceHandle: string | null; target: string }) => {
      isDone.current = true
      act({ do: 'connect', from: source, exit: sourceHandle ?? 'next', to: target })
    },
    onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const { fromHandle, toNode } = state
      if (isDone.current || !fromHandle || fromHandle.type !== 'source') return
      const from = { from: fromHandle.nodeId, exit: fromHandle.id ?? 'next' }
      // let go over a card: as good as its port
      if (toNode && toNode.type === 'step' && toNode.id !== from.from)
        return void act({ do: 'connect', ...from, to: toNode.id })
      const over = overNode(event)
      if (over && over !== from.from) return void act({ do: 'connect', ...from, to: over })
      if (!over) view.set({ choosing: { what: 'step', at: pointOf(event), after: from } })
    },
    onReconnect: (old: Way, next: { source: string; sourceHandle: string | null; target: string }) => {
      const exit = next.sourceHandle ?? 'next'
      const hasMoved = old.source !== next.source || old.sourceHandle !== exit
      act(...(hasMoved ? [{ do: 'disconnect' as const, from: old.source, exit: old.sourceHandle ?? 'next' }] : []), {
        do: 'connect',
        from: next.source,
        exit,
        to: next.target,
      })
    },
  }
}

function overNode(event: MouseEvent | TouchEvent): string | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const under = point ? document.elementFromPoint(point.clientX, point.clientY) : null
  return under?.closest<HTMLElement>('.react-flow__node-step')?.dataset.id ?? null
}

/** A kind dragged from the palette: onto the canvas, or onto a way, where it goes in between. */
function useDrop() {
  const add = useAddStep()
  const pointOf = usePoint()
  const [isOver, setIsOver] = useState(false)
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragType)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      if (!isOver) setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      const kind = event.dataTransfer.getData(dragType)
      if (!isKind(kind)) return
      event.preventDefault()
      setIsOver(false)
      const way = document
        .elementsFromPoint(event.clientX, event.clientY)
        .map((element) => element.closest<HTMLElement>('.react-flow__edge')?.dataset.id)
        .find((id) => id !== undefined)
      const [from, exit] = way?.split(' ') ?? []
      const at = pointOf(event.nativeEvent)
      add(kind, { at: { x: at.x - 108, y: at.y }, after: from && exit ? { from, exit } : null })
    },
  }
}

function usePoint() {
  const flow = useReactFlow()
  return (event: MouseEvent | TouchEvent) => {
    const point = 'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
    return flow.screenToFlowPosition({ x: point.clientX, y: point.clientY })
  }
}
