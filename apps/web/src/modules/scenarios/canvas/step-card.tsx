import { exitsOf } from '@cartie/flow'
import { cn, Icon, useFormat } from '@cartie/ui'
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { hasText, useText } from '../../../lib/text.ts'
import { useBuilder, useEdited, useView } from '../builder/builder-context.ts'
import type { StepNode } from './canvas-nodes.ts'
import { kindIcon } from './kind-icons.ts'
import { waysOf } from './ports.ts'
import { exitWords, nodeTitle, nodeWords } from './node-words.ts'

/** A step on the canvas: what it is, the beginning of what it says, and a port for every way out of it. */
export const StepCard = memo(function StepCard({ id, data: { step }, selected }: NodeProps<StepNode>) {
  const t = useText()
  const { store } = useBuilder()
  const locale = useView((view) => view.language)
  const problem = useView((view) => view.problems.get(id))
  const isLit = useView((view) => view.lit.has(id))
  const isHere = useView((view) => view.standsOn === id)
  const mark = useView((view) => view.marks?.get(id))
  const words = nodeWords(step, { t, locale, document: store.get().document })
  return (
    <div
      className={cn('step-card', selected && 'is-picked', isLit && 'is-lit', isHere && 'is-here')}
      data-problem={problem?.severity}
      data-mark={mark}
    >
      <header className="step-head">
        {step.kind !== 'start' && <Handle type="target" position={Position.Left} id="in" className="step-in" />}
        <Icon of={kindIcon(step.kind)} size={15} className="text-text-3" />
        <b className="min-w-0 flex-1 truncate">{nodeTitle(step, locale)}</b>
        <Reached id={id} />
      </header>
      {words && <p className="step-words">{words}</p>}
      {exitsOf(step).map((exit) => (
        <Out key={exit.id} id={id} exit={exit.id} isRequired={exit.isRequired}>
          {exitWords(exit, step, { t, locale })}
        </Out>
      ))}
      {problem && (
        <p className="step-problem">
          <Icon of={TriangleAlert} size={13} />
          <span className="min-w-0 flex-1 truncate">
            {hasText(`scenarios.finding.${problem.code}`) ? t(`scenarios.finding.${problem.code}`) : problem.code}
          </span>
        </p>
      )}
    </div>
  )
})

function Reached({ id }: { id: string }) {
  const reached = useView((view) => view.figures?.[id]?.reached)
  const format = useFormat()
  return reached === undefined ? null : <span className="num text-12 text-text-3">{format.number(reached)}</span>
}

function Out(props: { id: string; exit: string; isRequired: boolean; children: string }) {
  const { id, exit, isRequired, children } = props
  const format = useFormat()
  const isLit = useView((view) => view.lit.has(`${id} ${exit}`))
  const share = useView((view) => shareOf(view.figures?.[id], exit))
  const isOpen = useEdited(({ document }) => !waysOf(document.edges).has(`${id} ${exit}`))
  return (
    <div className={cn('step-out', isLit && 'font-semibold', isOpen && !isRequired && 'text-text-3')}>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {share !== null && <span className="num text-12 text-text-3">{format.percent(share)}</span>}
      <Handle
        type="source"
        position={Position.Right}
        id={exit}
        className={cn('step-port', isOpen && isRequired && 'is-open')}
      />
    </div>
  )
}

function shareOf(
  figures: { readonly reached: number; readonly exits: Readonly<Record<string, number>> } | undefined,
  exit: string,
): number | null {
  if (!figures || figures.reached === 0) return null
  return (figures.exits[exit] ?? 0) / figures.reached
}
