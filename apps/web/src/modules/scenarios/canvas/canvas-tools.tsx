import { IconButton, useFormat } from '@cartie/ui'
import { useReactFlow, useStore } from '@xyflow/react'
import { Frame, Keyboard, Maximize, Minus, Network, Plus, Search, SquarePlus, StickyNote } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useBuilder, useEdited } from '../builder/builder-context.ts'
import { useCanvasActs } from './use-canvas-acts.ts'

/** The tools over the canvas: nearer, farther, all of it, in order; a step, a frame, a note. */
export function CanvasTools() {
  const t = useText()
  const format = useFormat()
  const flow = useReactFlow()
  const acts = useCanvasActs()
  const { lockedBecause } = useBuilder()
  const zoom = useStore((state) => state.transform[2])
  const hasPicked = useEdited(({ picked }) => picked.nodes.length > 0)
  const locked = lockedBecause ?? undefined
  return (
    <div
      role="toolbar"
      aria-label={t('scenarios.tools')}
      className="pop absolute bottom-3 left-3 z-10 flex items-center p-0.5"
    >
      <IconButton size="sm" icon={Minus} label={t('scenarios.tools.zoom-out')} onClick={() => void flow.zoomOut()} />
      <span className="num w-11 text-center text-12">{format.percent(zoom)}</span>
      <IconButton size="sm" icon={Plus} label={t('scenarios.tools.zoom-in')} onClick={() => void flow.zoomIn()} />
      <IconButton size="sm" icon={Maximize} label={t('scenarios.tools.fit')} shortcut="0" onClick={acts.fit} />
      <IconButton
        size="sm"
        icon={Network}
        label={t('scenarios.tools.arrange')}
        shortcut="l"
        reason={locked}
        onClick={acts.arrange}
      />
      <i className="mx-1 h-4 border-l border-line-2" />
      <IconButton
        size="sm"
        icon={SquarePlus}
        label={t('scenarios.tools.add')}
        shortcut="a"
        reason={locked}
        onClick={acts.add}
      />
      <IconButton
        size="sm"
        icon={Frame}
        label={t('scenarios.tools.group')}
        shortcut="g"
        reason={locked ?? (hasPicked ? undefined : t('scenarios.tools.group.none'))}
        onClick={acts.group}
      />
      <IconButton
        size="sm"
        icon={StickyNote}
        label={t('scenarios.tools.note')}
        shortcut="n"
        reason={locked}
        onClick={acts.note}
      />
      <IconButton size="sm" icon={Search} label={t('scenarios.tools.find')} shortcut="f" onClick={acts.find} />
      <IconButton size="sm" icon={Keyboard} label={t('scenarios.tools.keys')} shortcut="?" onClick={acts.help} />
    </div>
  )
}
