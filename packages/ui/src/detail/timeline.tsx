import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { softTone, type Tone } from '../tone.ts'
import { Time } from '../format/time.tsx'

export type TimelineEvent = {
  readonly id: string
  readonly icon: LucideIcon
  readonly tone?: Tone
  readonly text: ReactNode
  readonly detail?: ReactNode
  readonly at: Date | string
}

/** What happened, newest first. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label: string }) {
  return (
    <ol aria-label={label}>
      {events.map((event) => (
        <li
          key={event.id}
          className="relative grid grid-cols-[20px_minmax(0,1fr)] gap-x-2.5 pb-3.5 before:absolute before:top-5.5 before:bottom-0.5 before:left-[9.5px] before:w-px before:bg-line-2 last:pb-0 last:before:hidden"
        >
          <span
            className={cn(
              'grid size-5 place-items-center rounded-full',
              event.tone ? softTone[event.tone] : 'bg-sunken text-text-2',
            )}
          >
            <Icon of={event.icon} size={12} />
          </span>
          <div className="min-w-0 pt-px">
            <div className="break-words">{event.text}</div>
            {event.detail && <div className="text-12 text-text-3">{event.detail}</div>}
            <Time at={event.at} className="text-11 text-text-3" />
          </div>
        </li>
      ))}
    </ol>
  )
}
