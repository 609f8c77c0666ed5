import { fieldAttributes, refOf, type ControlProps } from './control.ts'
import { cn } from '../cn.ts'

export type DateInputProps = ControlProps<string> & {
  /** `datetime` adds hours and minutes. */
  kind?: 'date' | 'datetime' | 'time'
  min?: string
  max?: string
  className?: string
}

/** A day or a moment in the browser's own picker. The value is `2025-11-19`, `2025-11-19T14:30` (local) or `14:30`; empty is ''. */
export function DateInput({ kind = 'date', ...props }: DateInputProps) {
  return (
    <span className={cn('field-box', props.className)}>
      <input
        {...fieldAttributes(props)}
        ref={refOf(props.ref)}
        type={kind === 'datetime' ? 'datetime-local' : kind}
        min={props.min}
        max={props.max}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className="num"
      />
    </span>
  )
}
