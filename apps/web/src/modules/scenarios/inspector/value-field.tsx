import { Input } from '@cartie/ui'
import { useState } from 'react'

type Props = { id?: string; label?: string; invalid?: boolean; value: unknown; onChange: (value: unknown) => void }

/** Any value: a number or yes and no are read as such, everything else is words. */
export function ValueField({ value, onChange, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      {...field}
      value={typed ?? wordsOf(value)}
      onBlur={() => setTyped(null)}
      onChange={(text) => {
        setTyped(text)
        onChange(valueOf(text))
      }}
    />
  )
}

const wordsOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** What was typed as a value: `12` is a number, `true` is yes, `[1,2]` a list, the rest is text. */
export function valueOf(text: string): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (!/^(-?\d|true$|false$|null$|[[{"])/.test(trimmed) || /^0\d/.test(trimmed) || trimmed.startsWith('+')) return text
  try {
    const read: unknown = JSON.parse(trimmed)
    return read
  } catch {
    return text
  }
}
