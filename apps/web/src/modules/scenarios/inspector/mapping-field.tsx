import { Button, IconButton, Input, Select, Textarea } from '@cartie/ui'
import { Plus, Trash2 } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import type { FieldProps } from './form-field.tsx'
import { choiceLabel, fieldHelp, fieldLabel } from './field-words.ts'
import { blankOf, isRecord, resolved, type JsonSchema } from './json-schema.ts'
import { NumberField } from './number-field.tsx'
import { ValueField } from './value-field.tsx'
import { VariableField } from './variable-field.tsx'

type MappingProps = {
  value: unknown
  schema: JsonSchema
  root: JsonSchema
  label: string
  onChange: (value: unknown) => void
}

/** Where a value comes from: a variable, a text with variables in it, a fixed value. */
export function MappingField({ value, schema, root, label, onChange }: MappingProps) {
  const t = useText()
  const options = (schema.oneOf ?? []).map((option) => resolved(option, root))
  const mapping = isRecord(value) ? value : {}
  const from = typeof mapping.from === 'string' ? mapping.from : ''
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-2">
      <Select
        label={`${label}: ${t('scenarios.mapping.from')}`}
        value={from}
        options={options.map((option) => {
          const word = String(option.properties?.from?.const)
          return { value: word, label: choiceLabel(`from.${word}`, t) }
        })}
        onChange={(word) => {
          const next = options.find((option) => option.properties?.from?.const === word)
          if (next) onChange({ ...record(blankOf(next, root)), ...(word === 'variable' && { name: 'contact.name' }) })
        }}
      />
      <MappingValue from={from} mapping={mapping} label={label} onChange={onChange} />
    </div>
  )
}

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

type ValueProps = {
  from: string
  mapping: Record<string, unknown>
  label: string
  onChange: (value: unknown) => void
}

function MappingValue({ from, mapping, label, onChange }: ValueProps) {
  const set = (field: string) => (next: unknown) => onChange({ ...mapping, [field]: next })
  const wordOf = (field: string): string => (typeof mapping[field] === 'string' ? mapping[field] : '')
  if (from === 'variable') return <VariableField label={label} value={wordOf('name')} onChange={set('name')} />
  if (from === 'text') return <Textarea label={label} minRows={1} value={wordOf('text')} onChange={set('text')} />
  if (from === 'value') return <ValueField label={label} value={mapping.value} onChange={set('value')} />
  if ('by' in mapping)
    return <NumberField label={label} value={mapping.by} schema={{}} isOptional={false} onChange={set('by')} />
  const rest = Object.keys(mapping).find((name) => name !== 'from')
  return rest ? <Textarea label={label} minRows={1} value={wordOf(rest)} onChange={set(rest)} /> : <span />
}

/** Arguments by name, each from somewhere. */
export function MappingsField({ name, schema: given, root, value, onChange }: FieldProps) {
  const t = useText()
  const { additionalProperties: rest } = resolved(given, root)
  const schema = typeof rest === 'object' ? resolved(rest, root) : {}
  const rows = Object.entries(record(value))
  const set = (next: readonly (readonly [string, unknown])[]) => onChange(Object.fromEntries(next))
  const add = () => {
    let field = 'field'
    for (let count = 2; rows.some(([known]) => known === field); count++) field = `field${count}`
    set([...rows, [field, { from: 'text', text: '' }]])
  }
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <legend className="mb-1 text-12 font-medium text-text-2">{fieldLabel(name, t)}</legend>
      {fieldHelp(name, t) && <p className="text-12 text-text-3">{fieldHelp(name, t)}</p>}
      {rows.map(([field, mapping], index) => (
        <div key={index} className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-box border border-line p-2">
          <div className="flex gap-1">
            <Input
              label={t('scenarios.mapping.name')}
              value={field}
              onChange={(next) => {
                if (next !== '' && !rows.some(([known], at) => known === next && at !== index))
                  set(rows.with(index, [next, mapping]))
              }}
            />
            <IconButton
              icon={Trash2}
              label={t('scenarios.list.remove', { number: index + 1 })}
              onClick={() => set(rows.toSpliced(index, 1))}
            />
          </div>
          <MappingField
            value={mapping}
            schema={schema}
            root={root}
            label={field}
            onChange={(next) => set(rows.with(index, [field, next]))}
          />
        </div>
      ))}
      <Button size="sm" icon={Plus} className="justify-self-start" onClick={add}>
        {t('scenarios.list.add')}
      </Button>
    </fieldset>
  )
}
