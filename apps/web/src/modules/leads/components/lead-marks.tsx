import { Clock, HandCoins, Hourglass, RotateCcw, ShoppingCart, Trophy, XCircle } from 'lucide-react'
import { Badge, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { endOfToday } from '../local-time.ts'
import type { LeadView, Stage } from '../types.ts'

/** What is to be done next and when; warns once it is due. */
export function NextStepMark({ lead }: { lead: Pick<LeadView, 'nextStep' | 'nextStepDueAt' | 'outcome'> }) {
  const format = useFormat()
  const { nextStep, nextStepDueAt: due } = lead
  if (!nextStep && !due) return null
  const isDue = lead.outcome === 'open' && due !== null && due < endOfToday()
  const isLate = isDue && due < new Date()
  return (
    <Badge tone={isLate ? 'bad' : isDue ? 'warn' : 'mute'} icon={Clock}>
      {[nextStep, due && format.relative(due)].filter(Boolean).join(' · ')}
    </Badge>
  )
}

/** Nothing has happened for longer than the stage allows. */
export function RottingMark({ lead }: { lead: Pick<LeadView, 'isRotting' | 'lastActivityAt'> }) {
  const t = useText()
  if (!lead.isRotting) return null
  const days = Math.floor((Date.now() - lead.lastActivityAt.getTime()) / 86_400_000)
  return (
    <Badge tone="warn" icon={Hourglass}>
      {t('leads.rotting', { days })}
    </Badge>
  )
}

export function KindMark({ kind }: { kind: LeadView['kind'] }) {
  const t = useText()
  return (
    <Badge tone={kind === 'SELL' ? 'info' : 'mute'} icon={kind === 'SELL' ? HandCoins : ShoppingCart}>
      {t(`leads.kind.${kind}`)}
    </Badge>
  )
}

/** How often the client came again with the same intent. */
export function RepeatMark({ count }: { count: number }) {
  const t = useText()
  if (count === 0) return null
  return (
    <Badge tone="info" icon={RotateCcw}>
      {t('leads.repeats', { count })}
    </Badge>
  )
}

/** Where a lead stands: its stage, won and lost marked. */
export function StageMark({ stage }: { stage: Pick<Stage, 'name' | 'kind'> | undefined }) {
  if (!stage) return null
  if (stage.kind === 'open') return <Badge>{stage.name}</Badge>
  const isWon = stage.kind === 'won'
  return (
    <Badge tone={isWon ? 'ok' : 'bad'} icon={isWon ? Trophy : XCircle}>
      {stage.name}
    </Badge>
  )
}
