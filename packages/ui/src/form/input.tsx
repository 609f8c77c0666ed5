import type { ComponentProps, ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { fieldAttributes, refOf, type ControlProps } from './control.ts'

export type InputProps = ControlProps<string> &
  Pick<
    ComponentProps<'input'>,
    | 'type'
    | 'placeholder'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'autoFocus'
    | 'readOnly'
    | 'onKeyDown'
    | 'enterKeyHint'
  > & {
    icon?: LucideIcon | undefined
    /** A unit or a button at the end of the box. */
    end?: ReactNode
    className?: string | undefined
    right?: boolean | undefined
  }

/** One line of text. */
export function Input(props: InputProps) {
  const { icon, end, className, right, type = 'text' } = props
  return (
    <span className={cn('field-box', className)}>
      {icon && <Icon of={icon} className="text-text-3" />}
      <input
        {...fieldAttributes(props)}
        ref={refOf(props.ref)}
        type={type}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        placeholder={props.placeholder}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        autoFocus={props.autoFocus}
        readOnly={props.readOnly}
        onKeyDown={props.onKeyDown}
        enterKeyHint={props.enterKeyHint}
        className={right ? 'num text-right' : ''}
      />
      {end && <span className="shrink-0 text-text-3">{end}</span>}
    </span>
  )
}
