import { useEffect, useState } from 'react'
import { Input, useToast } from '@cartie/ui'

type SavedInputProps = {
  label: string
  value: string
  onSave: (value: string) => Promise<unknown>
  disabled?: boolean
  /** Whether an empty box is an answer; otherwise it goes back to what it was. */
  mayBeEmpty?: boolean
  maxLength?: number
  right?: boolean
  placeholder?: string
  className?: string
}

/** A box that saves when it is left or at Enter; Escape brings back what was there. */
export function SavedInput({ label, value, onSave, mayBeEmpty, ...rest }: SavedInputProps) {
  const { failed } = useToast()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const save = () => {
    const next = typed.trim()
    if (next === value || (!next && !mayBeEmpty)) return setTyped(value)
    onSave(next).catch((error: unknown) => {
      setTyped(value)
      failed(error)
    })
  }
  return (
    <Input
      {...rest}
      label={label}
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setTyped(value)
      }}
    />
  )
}
