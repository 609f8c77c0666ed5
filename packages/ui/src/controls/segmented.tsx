import type { LucideIcon } from 'lucide-react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'

export type SegmentedOption<V extends string> = {
  readonly value: V
  readonly label: string
  readonly icon?: LucideIcon
}

/** One of few, all of them visible. `iconsOnly` keeps the words for screen readers. */
export function Segmented<V extends string>(props: {
  label: string
  options: readonly SegmentedOption<V>[]
  value: V
  onChange: (value: V) => void
  iconsOnly?: boolean
  disabled?: boolean
  className?: string
}) {
  return (
    <span
      role="group"
      aria-label={props.label}
      className={cn('inline-flex shrink-0 gap-0.5 rounded-box bg-sunken p-0.5', props.className)}
    >
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          disabled={props.disabled}
          aria-pressed={option.value === props.value}
          aria-label={props.iconsOnly ? option.label : undefined}
          title={props.iconsOnly ? option.label : undefined}
          onClick={() => props.onChange(option.value)}
          className="inline-flex h-seg min-w-seg items-center justify-center gap-1.5 rounded-mid px-2 text-12 font-medium whitespace-nowrap text-text-2 hover:text-text aria-pressed:bg-surface aria-pressed:text-text aria-pressed:shadow-[0_0_0_1px_var(--line-2)]"
        >
          {option.icon && <Icon of={option.icon} size={14} />}
          {!props.iconsOnly && option.label}
        </button>
      ))}
    </span>
  )
}
