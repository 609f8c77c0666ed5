import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { refOf, type ControlProps } from './control.ts'

export type SwitchProps = ControlProps<boolean> & { children?: ReactNode; className?: string }

/** A setting that takes effect at once; the sentence stands before it. */
export function Switch(props: SwitchProps) {
  const control = (
    <Base.Root
      ref={refOf(props.ref)}
      id={props.id}
      name={props.name}
      checked={props.value}
      onCheckedChange={(checked) => props.onChange(checked)}
      disabled={props.disabled}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className="relative h-4 w-7 shrink-0 cursor-pointer rounded-full bg-line-3 transition-colors data-checked:bg-accent data-disabled:cursor-not-allowed data-disabled:opacity-60"
    >
      <Base.Thumb className="absolute top-0.5 left-0.5 size-3 rounded-full bg-white transition-[translate] duration-(--t) data-checked:translate-x-3 data-checked:bg-on-accent" />
    </Base.Root>
  )
  if (!props.children) return control
  return (
    <label className={cn('flex min-h-6 cursor-pointer items-center gap-3 phone:min-h-11', props.className)}>
      <span className="min-w-0 flex-1">{props.children}</span>
      {control}
    </label>
  )
}
