import { Button, IconButton, Segmented, Select } from '@cartie/ui'
import { Braces, Plus, Trash2 } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { isRecord } from './json-schema.ts'
import { ValueField } from './value-field.tsx'
import { VariableField } from './variable-field.tsx'

const operators = [
  'is',
  'is-not',
  'less',
  'at-most',
  'greater',
  'at-least',
  'contains',
  'starts-with',
  'one-of',
  'is-empty',
  'is-not-empty',
]

type Props = { value: unknown; onChange: (value: unknown) => void; depth?: number }
const blank = { variable: 'contact.name', operator: 'is-not-empty', value: null }

/** Comparisons joined by "and" or "or", groups within groups. */
export function ConditionField({ value, onChange, depth = 0 }: Props) {
  const t = useText()
  const group = isRecord(value) ? value : {}
  const items: unknown[] = Array.isArray(group.items) ? group.items : []
  const join = group.join === 'any' ? 'any' : 'all'
  const set = (next: Record<string, unknown>) => onChange({ join, items, ...next })
  return (
    <div className={depth > 0 ? 'grid gap-2 border-l-2 border-line-2 pl-2' : 'grid gap-2'}>
      {items.length > 1 && (
        <Segmented
          label={t('scenarios.condition.join')}
          value={join}
          onChange={(next) => set({ join: next })}
          options={[
            { value: 'all', label: t('scenarios.condition.all') },
            { value: 'any', label: t('scenarios.condition.any') },
          ]}
        />
      )}
      {items.map((item, index) => (
        <div key={index} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            {isRecord(item) && 'join' in item ? (
              <ConditionField
                value={item}
                depth={depth + 1}
                onChange={(next) => set({ items: items.with(index, next) })}
              />
            ) : (
              <Comparison
                value={isRecord(item) ? item : {}}
                onChange={(next) => set({ items: items.with(index, next) })}
              />
            )}
          </div>
          <IconButton
            size="sm"
            icon={Trash2}
            label={t('scenarios.list.remove', { number: index + 1 })}
            onClick={() => set({ items: items.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <div className="flex gap-1">
        <Button size="sm" icon={Plus} onClick={() => set({ items: [...items, blank] })}>
          {t('scenarios.condition.add')}
        </Button>
        {depth < 2 && items.length > 0 && (
          <Button
            size="sm"
            look="bare"
            icon={Braces}
            onClick={() => set({ items: [...items, { join: join === 'all' ? 'any' : 'all', items: [blank] }] })}
          >
            {t('scenarios.condition.group')}
          </Button>
        )}
      </div>
    </div>
  )
}

type ComparisonProps = { value: Record<string, unknown>; onChange: (value: unknown) => void }

function Comparison({ value, onChange }: ComparisonProps) {
  const t = useText()
  const operator = typeof value.operator === 'string' ? value.operator : 'is'
  const hasValue = !['is-empty', 'is-not-empty'].includes(operator)
  return (
    <div className="grid grid-cols-2 gap-1">
      <div className="col-span-2">
        <VariableField
          label={t('scenarios.condition.variable')}
          value={typeof value.variable === 'string' ? value.variable : ''}
          onChange={(variable) => onChange({ ...value, variable })}
        />
      </div>
      <div className={hasValue ? '' : 'col-span-2'}>
        <Select
          label={t('scenarios.condition.operator')}
          value={operator}
          options={operators.map((each) => ({ value: each, label: t(`scenarios.operator.${each}`) }))}
          onChange={(next) => onChange({ ...value, operator: next })}
        />
      </div>
      {hasValue && (
        <ValueField
          label={t('scenarios.condition.value')}
          value={value.value}
          onChange={(next) => onChange({ ...value, value: next })}
        />
      )}
    </div>
  )
}
