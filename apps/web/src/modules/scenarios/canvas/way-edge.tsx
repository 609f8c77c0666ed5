import { IconButton } from '@cartie/ui'
import { BaseEdge, EdgeLabelRenderer, getBezierPath, type EdgeProps } from '@xyflow/react'
import { Plus, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct, useBuilder, useView } from '../builder/builder-context.ts'
import type { WayEdge as Way } from './canvas-nodes.ts'

/** A way from a port to a step. Under the pointer, or picked, it offers to put a step in between and to be cut. */
export const WayEdge = memo(function WayEdge(props: EdgeProps<Way>) {
  const { id, selected, data, source, sourceHandleId, markerEnd } = props
  const [path, x, y] = getBezierPath(props)
  const isLit = useView((view) => view.lit.has(id))
  const isHot = useView((view) => view.hotEdge === id) || selected === true
  const className = isLit ? 'way is-lit' : data?.isOdd ? 'way is-odd' : 'way'
  return (
    <>
      <BaseEdge id={id} path={path} className={className} interactionWidth={18} {...(markerEnd && { markerEnd })} />
      {isHot && (
        <EdgeLabelRenderer>
          <WayTools from={source} exit={sourceHandleId ?? 'next'} x={x} y={y} />
        </EdgeLabelRenderer>
      )}
    </>
  )
})

function WayTools({ from, exit, x, y }: { from: string; exit: string; x: number; y: number }) {
  const t = useText()
  const act = useAct()
  const { view, lockedBecause } = useBuilder()
  if (lockedBecause !== null) return null
  return (
    <div
      className="way-tools nodrag nopan"
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
      onMouseEnter={() => view.set({ hotEdge: `${from} ${exit}` })}
      onMouseLeave={() => view.set({ hotEdge: null })}
    >
      <IconButton
        size="sm"
        icon={Plus}
        label={t('scenarios.edge.insert')}
        onClick={() => view.set({ choosing: { what: 'step', at: { x, y }, after: { from, exit } } })}
      />
      <IconButton
        size="sm"
        icon={Trash2}
        label={t('scenarios.edge.cut')}
        onClick={() => act({ do: 'disconnect', from, exit })}
      />
    </div>
  )
}
