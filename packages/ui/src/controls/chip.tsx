import { X, type LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { useLabels } from '../ui-provider.tsx'

export type ChipProps = Omit<ComponentProps<'button'>, 'name'> & {
  /** What it is about, before the value: «Рік». */
  name?: string
  on?: boolean
  dashed?: boolean
  icon?: LucideIcon
  onRemove?: () => void
  children: ReactNode
}

/** A condition or a small fact that can be pressed; `onRemove` gives it a cross. */
export function Chip({ name, on, dashed, icon, onRemove, children, className, ...rest }: ChipProps) {
  const label = useLabels()
  return (
    <span
      className={cn(
        'inline-flex h-chip shrink-0 items-center rounded-mid border text-12 whitespace-nowrap',
        on
          ? 'border-accent-line bg-accent-soft'
          : dashed
            ? 'border-dashed border-line-2 text-text-3'
            : 'border-line-2 bg-surface',
        className,
      )}
    >
      <button
        type="button"
        {...rest}
        className="inline-flex h-full items-center gap-1.25 rounded-in px-2 hover:bg-hover"
      >
        {icon && <Icon of={icon} size={12} className="text-text-3" />}
        {name && <span className="text-text-3">{name}</span>}
        {children}
      </button>
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={`${label('remove')}: ${name ?? ''}`}
          className="-ml-1 grid h-full w-5.5 place-items-center rounded-in text-text-3 hover:bg-hover hover:text-text phone:w-9"
        >
          <Icon of={X} size={12} />
        </button>
      )}
    </span>
  )
}
