import { useId, type ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import {
  useController,
  type Control,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  type RegisterOptions,
} from 'react-hook-form'
import { Icon } from '../icon.tsx'
import type { ControlProps } from './control.ts'

export type FieldProps<T extends FieldValues, N extends FieldPath<T>> = {
  control: Control<T>
  name: N
  label: string
  help?: ReactNode
  /** Said beside the label, for example that it may be left empty. */
  aside?: ReactNode
  /** Each rule's message is a finished sentence: what is wrong and what to do. */
  rules?: Omit<RegisterOptions<T, N>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs' | 'disabled'>
  disabled?: boolean
  children: (field: ControlProps<FieldPathValue<T, N>>) => ReactNode
}

/** A label, its control, help below and the error in plain words. */
export function Field<T extends FieldValues, N extends FieldPath<T>>(props: FieldProps<T, N>) {
  const { field, fieldState } = useController({
    control: props.control,
    name: props.name,
    ...(props.rules ? { rules: props.rules } : {}),
  })
  const id = useId()
  const message = fieldState.error?.message
  return (
    <FieldFrame id={id} label={props.label} help={props.help} aside={props.aside} error={message}>
      {props.children({
        id,
        name: field.name,
        value: field.value,
        onChange: field.onChange,
        onBlur: field.onBlur,
        ref: field.ref,
        disabled: props.disabled,
        invalid: fieldState.invalid,
        describedBy: message ? `${id}-error` : props.help ? `${id}-help` : undefined,
      })}
    </FieldFrame>
  )
}

export type FieldFrameProps = {
  id: string
  label: string
  help?: ReactNode
  aside?: ReactNode
  error?: string | undefined
  children: ReactNode
}

/** The frame of a field outside a form: the control inside takes `id`, and `describedBy` as `${id}-help` or `${id}-error`. */
export function FieldFrame({ id, label, help, aside, error, children }: FieldFrameProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1">
      <div className="flex items-baseline gap-2">
        <label htmlFor={id} className="text-12 font-medium text-text-2">
          {label}
        </label>
        {aside && <span className="ml-auto text-12 text-text-3">{aside}</span>}
      </div>
      {children}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1 text-12 text-bad">
          <Icon of={CircleAlert} size={14} className="mt-px" />
          {error}
        </p>
      )}
      {help && !error && (
        <p id={`${id}-help`} className="text-12 text-text-3">
          {help}
        </p>
      )}
    </div>
  )
}
