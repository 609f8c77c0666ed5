import { FieldFrame, Select } from '@cartie/ui'
import { useId } from 'react'
import { useText } from '../../../lib/text.ts'
import { GroupField, type FieldProps } from './form-field.tsx'
import { choiceLabel, fieldHelp, fieldLabel } from './field-words.ts'
import { blankOf, isRecord, resolved, type JsonSchema } from './json-schema.ts'

/** One of several shapes, told apart by a word: until a date, for a period, until a reply. */
export function VariantField(props: FieldProps) {
  const { name, root, value, onChange } = props
  const t = useText()
  const id = useId()
  const options = (resolved(props.schema, root).oneOf ?? []).map((option) => resolved(option, root))
  const tag = tagOf(options)
  const fields = isRecord(value) ? value : {}
  const word = fields[tag]
  const chosen = options.find((option) => option.properties?.[tag]?.const === fields[tag]) ?? options[0]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <FieldFrame id={id} label={fieldLabel(name, t)} help={fieldHelp(name, t)}>
        <Select
          id={id}
          label={fieldLabel(name, t)}
          value={typeof word === 'string' ? word : ''}
          options={options.map((option) => {
            const each = String(option.properties?.[tag]?.const)
            return { value: each, label: choiceLabel(`${name}.${each}`, t) }
          })}
          onChange={(chosenWord) => {
            const next = options.find((option) => option.properties?.[tag]?.const === chosenWord)
            if (next) onChange(blankOf(next, root))
          }}
        />
      </FieldFrame>
      {chosen && <GroupField {...props} schema={chosen} value={fields} />}
    </div>
  )
}

/** The field that is a constant in every option. */
const tagOf = (options: readonly JsonSchema[]): string =>
  Object.entries(options[0]?.properties ?? {}).find(([, field]) => field.const !== undefined)?.[0] ?? 'is'
