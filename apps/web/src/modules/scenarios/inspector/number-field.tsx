import { Input, Select } from '@cartie/ui'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import type { JsonSchema } from './json-schema.ts'

type Props = {
  id?: string
  label?: string
  invalid?: boolean
  value: unknown
  isOptional: boolean
  onChange: (value: unknown) => void
}

const numberOf = (text: string): number | null => {
  const number = Number(text.replace(/\s/g, '').replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? null : number
}

/** A number; an optional one may be left empty. */
export function NumberField({ value, schema, isOptional, onChange, ...field }: Props & { schema: JsonSchema }) {
  const shown = value === undefined ? schema.default : value
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      {...field}
      inputMode="decimal"
      value={typed ?? (typeof shown === 'number' ? String(shown) : '')}
      onBlur={() => setTyped(null)}
      onChange={(text) => {
        setTyped(text)
        const number = numberOf(text)
        if (number !== null) onChange(number)
        else if (isOptional) onChange(null)
      }}
    />
  )
}

const units = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof units
const unitOf = (minutes: number): Unit => (minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes')

/** A period in minutes, written in the unit that fits it; an optional one may be endless, or as the scenario says. */
export function DurationField({ value, isOptional, onChange, ...field }: Props) {
  const t = useText()
  const minutes = typeof value === 'number' ? value : null
  const [unit, setUnit] = useState<Unit>(minutes === null ? 'hours' : unitOf(minutes))
  const mode = minutes === null ? (value === null ? 'ever' : 'default') : unit
  const options = [
    ...Object.keys(units).map((each) => ({ value: each, label: t(`scenarios.unit.${each}`) })),
    ...(isOptional ? [{ value: 'ever', label: t('scenarios.unit.ever') }] : []),
    ...(isOptional ? [{ value: 'default', label: t('scenarios.unit.default') }] : []),
  ]
  const isUnit = (name: string): name is Unit => name in units
  const choose = (next: string): void => {
    if (!isUnit(next)) return onChange(next === 'ever' ? null : undefined)
    setUnit(next)
    onChange((minutes === null ? 1 : Math.max(1, Math.round(minutes / units[unit]))) * units[next])
  }
  return (
    <div className="flex gap-2">
      {minutes !== null && (
        <Input
          {...field}
          className="w-24"
          inputMode="numeric"
          value={String(minutes / units[unit])}
          onChange={(text) => {
            const number = numberOf(text)
            if (number !== null && number > 0) onChange(Math.round(number * units[unit]))
          }}
        />
      )}
      <Select
        {...(minutes === null && field.id ? { id: field.id } : {})}
        label={t('scenarios.unit')}
        value={mode}
        options={options}
        onChange={choose}
      />
    </div>
  )
}
