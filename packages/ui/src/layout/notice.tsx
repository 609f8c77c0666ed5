import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'

export type NoticeTone = 'mute' | 'ok' | 'warn' | 'bad' | 'info'

/** A sentence that explains what is around it, with its button. A bad one is announced. */
export function Notice(props: {
  tone?: NoticeTone
  icon?: LucideIcon
  action?: ReactNode
  children: ReactNode
  className?: string
}) {
  const tone = props.tone ?? 'mute'
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'note'}
      className={cn('flex items-center gap-2 rounded-box px-3 py-2', looks[tone], props.className)}
    >
      <Icon of={props.icon ?? icons[tone]} />
      <div className="min-w-0 flex-1">{props.children}</div>
      {props.action}
    </div>
  )
}

const icons: Record<NoticeTone, LucideIcon> = {
  mute: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  info: Info,
}

const looks: Record<NoticeTone, string> = {
  mute: 'bg-sunken text-text-2',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
}
