import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { fillTone, textTone, type Tone } from '../tone.ts'

/** A row of figures, hairlines between them. */
export function Stats({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(168px,1fr))] gap-px overflow-hidden rounded-box border border-line bg-line">
      {children}
    </div>
  )
}

export type StatProps = {
  name: string
  value: ReactNode
  unit?: string
  /** The change: what it says, which way it went, and whether that is good. */
  delta?: { text: string; isUp: boolean; tone: Tone } | undefined
  foot?: ReactNode
}

/** One figure: its name, its value with a unit, and how it moved. */
export function Stat({ name, value, unit, delta, foot }: StatProps) {
  return (
    <div className="grid min-w-0 content-start gap-0.5 bg-surface px-4 py-3">
      <span className="truncate text-12 text-text-3">{name}</span>
      <span className="num text-28/tight font-semibold tracking-[-.022em]">
        {value}
        {unit && <small className="text-14 font-medium tracking-normal text-text-3">&nbsp;{unit}</small>}
      </span>
      <span className="flex flex-wrap items-center gap-1 text-12 text-text-3">
        {delta && (
          <span className={cn('inline-flex items-center gap-0.5 font-medium tabular-nums', textTone[delta.tone])}>
            <Icon of={delta.isUp ? ArrowUp : ArrowDown} size={12} />
            {delta.text}
          </span>
        )}
        {foot}
      </span>
    </div>
  )
}

/** A share as a bar; `share` is 0 to 1. Say the number beside it. */
export function Bar({
  share,
  tone = 'mute',
  tall,
  label,
}: {
  share: number
  tone?: Tone
  tall?: boolean
  label?: string
}) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <span
      {...(label
        ? { role: 'meter', 'aria-label': label, 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 }
        : { 'aria-hidden': true })}
      className={cn('block overflow-hidden bg-sunken', tall ? 'h-5 rounded-[4px]' : 'h-1 rounded-[2px]')}
    >
      <span
        className={cn('block h-full rounded-[inherit]', tone === 'mute' ? 'bg-text-3' : fillTone[tone])}
        style={{ width: `${percent}%` }}
      />
    </span>
  )
}
