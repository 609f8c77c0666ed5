import { Input, type ControlProps } from '@cartie/ui'
import { useState } from 'react'

export type NumberRange = { readonly from: number | null; readonly to: number | null }

/** Two whole numbers, either may be left open. */
export function RangeInput(
  props: ControlProps<NumberRange> & { fromLabel: string; toLabel: string; maxLength?: number },
) {
  const { value, onChange } = props
  return (
    <span className="flex items-center gap-1.5">
      <WholeInput
        id={props.id}
        label={props.fromLabel}
        disabled={props.disabled}
        value={value.from}
        maxLength={props.maxLength}
        onChange={(from) => onChange({ ...value, from })}
      />
      <span aria-hidden="true">–</span>
      <WholeInput
        label={props.toLabel}
        disabled={props.disabled}
        value={value.to}
        maxLength={props.maxLength}
        onChange={(to) => onChange({ ...value, to })}
      />
    </span>
  )
}

type WholeInputProps = ControlProps<number | null> & { maxLength?: number | undefined; unit?: string }

/** A whole number; spaces between its digits are welcome. Empty is null. */
export function WholeInput({ value, onChange, unit, maxLength, ...rest }: WholeInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      {...rest}
      inputMode="numeric"
      placeholder={rest.label ?? ''}
      maxLength={maxLength}
      className="min-w-0 flex-1"
      end={unit}
      value={typed ?? (value === null ? '' : String(value))}
      onChange={(text) => {
        setTyped(text)
        const digits = text.replace(/\D/g, '')
        onChange(digits === '' ? null : Number(digits))
      }}
      onBlur={() => {
        setTyped(null)
        rest.onBlur?.()
      }}
    />
  )
}
