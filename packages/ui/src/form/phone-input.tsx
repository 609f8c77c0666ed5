import { useState } from 'react'
import { formatPhone, phoneOf } from '../format/phone.ts'
import type { ControlProps } from './control.ts'
import { Input } from './input.tsx'

/** A phone: what is typed in any habit comes out as E.164; what is not a number yet comes out as it was typed. */
export function PhoneInput(props: ControlProps<string> & { placeholder?: string; autoFocus?: boolean }) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      {...props}
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      placeholder={props.placeholder ?? '+380 67 000 00 00'}
      value={typed ?? formatPhone(props.value)}
      onChange={(text) => {
        setTyped(text)
        props.onChange(phoneOf(text) ?? text.trim())
      }}
      onBlur={() => {
        setTyped(null)
        props.onBlur?.()
      }}
    />
  )
}
