import type { Ref } from 'react'

/**
 * What every control of a form takes: the value itself in and out, never an event. `Field` gives all of it:
 * `<Field …>{(field) => <Input {...field} />}</Field>`.
 */
export type ControlProps<V> = {
  value: V
  onChange: (value: V) => void
  onBlur?: (() => void) | undefined
  id?: string | undefined
  name?: string | undefined
  disabled?: boolean | undefined
  invalid?: boolean | undefined
  describedBy?: string | undefined
  /** The name of a control that has no visible label. */
  label?: string | undefined
  ref?: Ref<HTMLElement> | undefined
}

/** The attributes shared by the native fields. */
export function fieldAttributes<V>(props: ControlProps<V>) {
  return {
    id: props.id,
    name: props.name,
    disabled: props.disabled,
    onBlur: props.onBlur,
    'aria-invalid': props.invalid || undefined,
    'aria-describedby': props.describedBy,
    'aria-label': props.label,
  }
}

/** Fits the one ref type of `ControlProps` to the element at hand. */
export function refOf<E extends HTMLElement>(ref: Ref<HTMLElement> | undefined): Ref<E> {
  return (element) => {
    if (typeof ref === 'function') ref(element)
    else if (ref) ref.current = element
  }
}
