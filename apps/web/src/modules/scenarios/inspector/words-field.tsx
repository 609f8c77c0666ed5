import { Checkbox, Textarea } from '@cartie/ui'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import type { FieldProps } from './form-field.tsx'
import { choiceLabel } from './field-words.ts'
import { resolved } from './json-schema.ts'

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

type Props = { id?: string; label?: string; invalid?: boolean; value: unknown; onChange: (value: unknown) => void }

/** A list of words, one a line. */
export function WordsField({ value, onChange, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Textarea
      {...field}
      minRows={2}
      value={typed ?? stringsOf(value).join('\n')}
      onBlur={() => setTyped(null)}
      onChange={(text) => {
        setTyped(text)
        onChange(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        )
      }}
    />
  )
}

/** Some of a fixed list. */
export function EnumsField({ schema: given, root, value, onChange }: FieldProps) {
  const t = useText()
  const schema = resolved(given, root)
  const names = (resolved(schema.items ?? {}, root).enum ?? []).map(String)
  const chosen = stringsOf(value ?? schema.default)
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {names.map((name) => (
        <Checkbox
          key={name}
          value={chosen.includes(name)}
          onChange={(isOn) => onChange(names.filter((each) => (each === name ? isOn : chosen.includes(each))))}
        >
          {choiceLabel(name, t)}
        </Checkbox>
      ))}
    </div>
  )
}
