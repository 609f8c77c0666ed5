import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { fillTone, softTone, type Tone } from '../tone.ts'

/** A status in a word, with an icon when it is more than neutral. */
export function Badge(props: {
  tone?: Tone
  icon?: LucideIcon
  outlined?: boolean
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={cn(
        'inline-flex h-5 max-w-full shrink-0 items-center gap-1 rounded-in px-1.5 text-11 font-medium whitespace-nowrap',
        props.outlined ? 'text-text-2 shadow-[inset_0_0_0_1px_var(--line-2)]' : softTone[props.tone ?? 'mute'],
        props.className,
      )}
    >
      {props.icon && <Icon of={props.icon} size={12} />}
      <span className="truncate">{props.children}</span>
    </span>
  )
}

/** A dot with its word: state in a row. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span className={cn('size-2 shrink-0 rounded-full', fillTone[tone])} aria-hidden="true" />
      <span className="truncate">{children}</span>
    </span>
  )
}

/** How many; gold when they are yours to act on, quiet otherwise. Nothing at zero. */
export function Count({ value, quiet, label }: { value: number; quiet?: boolean; label?: string }) {
  if (value === 0) return null
  return (
    <span
      aria-label={label}
      className={cn(
        'inline-grid h-4.5 min-w-4.5 shrink-0 place-items-center rounded-full px-1.25 text-11 tabular-nums',
        quiet ? 'bg-sunken font-medium text-text-2' : 'bg-accent font-semibold text-on-accent',
      )}
    >
      {value > 999 ? '999+' : value}
    </span>
  )
}
