import { Input } from '@cartie/ui'
import { Braces } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../../../lib/text.ts'
import { useVariableNames } from './variable-names.ts'

type Props = {
  id?: string
  label?: string
  invalid?: boolean
  value: string
  isOptional?: boolean
  onChange: (value: unknown) => void
}

/** The name of a variable: one that is known, or a new one typed in. */
export function VariableField({ value, onChange, isOptional, ...field }: Props) {
  const t = useText()
  const list = useId()
  const names = useVariableNames()
  return (
    <>
      <span className="contents" ref={(span) => span?.querySelector('input')?.setAttribute('list', list)}>
        <Input
          {...field}
          icon={Braces}
          placeholder={t('scenarios.variable.placeholder')}
          value={value}
          onChange={(next) => onChange(next === '' && isOptional ? undefined : next)}
        />
      </span>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
