import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { refOf, type ControlProps } from './control.ts'

export type CheckboxProps = ControlProps<boolean> & {
  children?: ReactNode
  indeterminate?: boolean
  className?: string
}

/** Yes or no, with its sentence beside it; without children give `label`. */
export function Checkbox(props: CheckboxProps) {
  const box = (
    <Base.Root
      ref={refOf(props.ref)}
      id={props.id}
      name={props.name}
      checked={props.value}
      indeterminate={props.indeterminate ?? false}
      onCheckedChange={(checked) => props.onChange(checked)}
      disabled={props.disabled}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      className="grid size-4 shrink-0 cursor-pointer place-items-center rounded-[4px] border-[1.5px] border-line-3 bg-surface data-checked:border-accent data-checked:bg-accent data-disabled:cursor-not-allowed data-disabled:opacity-60 data-indeterminate:border-accent data-indeterminate:bg-accent"
    >
      <Base.Indicator className="text-on-accent [&>svg]:stroke-3">
        <Icon of={props.indeterminate ? Minus : Check} size={12} />
      </Base.Indicator>
    </Base.Root>
  )
  if (!props.children) return box
  return (
    <label className={cn('flex min-h-6 cursor-pointer items-center gap-2 phone:min-h-11', props.className)}>
      {box}
      <span>{props.children}</span>
    </label>
  )
}
