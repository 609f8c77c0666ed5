import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../controls/button.tsx'
import { Chip } from '../controls/chip.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { DateInput } from '../form/date-input.tsx'
import { FieldFrame } from '../form/field.tsx'
import type { Option } from '../form/select.tsx'
import { Menu } from '../overlay/menu.tsx'
import { Popover } from '../overlay/popover.tsx'
import { useLabels } from '../ui-provider.tsx'
import { isFiltered, withFilter, type ListState } from './list-state.ts'

export type Filter = {
  readonly id: string
  readonly label: string
  /** The values to choose from; a filter without them is a span of days, kept as `2025-01-01..2025-01-31`. */
  readonly options?: readonly Option[]
  /** In sight even while nothing is chosen. */
  readonly isPinned?: boolean
}

export type FilterBarProps = {
  filters: readonly Filter[]
  state: ListState
  onChange: (state: ListState) => void
  end?: ReactNode
}

/** The conditions of a list as chips; a press changes one, its cross takes it away. */
export function FilterBar({ filters, state, onChange, end }: FilterBarProps) {
  const label = useLabels()
  const [added, setAdded] = useState<string | null>(null)
  const shown = filters.filter((filter) => filter.isPinned || state.filters[filter.id] || added === filter.id)
  const hidden = filters.filter((filter) => !shown.includes(filter))
  return (
    <div className="no-bar flex min-h-10 shrink-0 items-center gap-1.5 overflow-x-auto border-b border-line px-4 py-2 phone:px-3">
      {shown.map((filter) => (
        <FilterChip
          key={filter.id}
          filter={filter}
          values={state.filters[filter.id] ?? []}
          startsOpen={added === filter.id}
          onClosed={() => setAdded(null)}
          onChange={(values) => onChange(withFilter(state, filter.id, values))}
        />
      ))}
      {hidden.length > 0 && (
        <Menu
          trigger={
            <button
              type="button"
              className="inline-flex h-chip shrink-0 items-center gap-1 rounded-mid border border-dashed border-line-2 px-2 text-12 text-text-3 hover:bg-hover hover:text-text"
            >
              <Plus aria-hidden="true" size={12} />
              {label('add-filter')}
            </button>
          }
          items={hidden.map((filter) => ({ label: filter.label, onPress: () => setAdded(filter.id) }))}
        />
      )}
      {isFiltered(state) && (
        <Button size="sm" look="bare" onClick={() => onChange({ ...state, q: '', filters: {} })}>
          {label('clear-filters')}
        </Button>
      )}
      {end && <div className="ml-auto shrink-0 pl-3 text-12 text-text-3">{end}</div>}
    </div>
  )
}

type FilterChipProps = {
  filter: Filter
  values: readonly string[]
  startsOpen: boolean
  onClosed: () => void
  onChange: (values: readonly string[]) => void
}

function FilterChip({ filter, values, startsOpen, onClosed, onChange }: FilterChipProps) {
  const [isOpen, setIsOpen] = useState(startsOpen)
  const isOn = values.length > 0
  return (
    <Popover
      title={filter.label}
      open={isOpen}
      onOpenChange={(open) => {
        setIsOpen(open)
        if (!open) onClosed()
      }}
      trigger={
        <Chip name={isOn ? filter.label : undefined} on={isOn} {...(isOn ? { onRemove: () => onChange([]) } : {})}>
          {isOn ? shownValue(filter, values) : filter.label}
        </Chip>
      }
    >
      {filter.options ? (
        <OptionTicks options={filter.options} values={values} onChange={onChange} />
      ) : (
        <DaySpan filter={filter} values={values} onChange={onChange} />
      )}
    </Popover>
  )
}

function OptionTicks(props: {
  options: readonly Option[]
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}) {
  const { options, values, onChange } = props
  return options.map((option) => (
    <Checkbox
      key={option.value}
      className="min-h-7.5 rounded-in px-2 hover:bg-hover"
      value={values.includes(option.value)}
      onChange={(isOn) => onChange(isOn ? [...values, option.value] : values.filter((value) => value !== option.value))}
    >
      <span className="flex items-center gap-2">
        <span className="flex-1">{option.label}</span>
        {option.hint && <span className="num text-12 text-text-3">{option.hint}</span>}
      </span>
    </Checkbox>
  ))
}

function DaySpan({
  filter,
  values,
  onChange,
}: {
  filter: Filter
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}) {
  const label = useLabels()
  const [from = '', to = ''] = (values[0] ?? '').split('..')
  const change = (nextFrom: string, nextTo: string) => onChange(nextFrom || nextTo ? [`${nextFrom}..${nextTo}`] : [])
  return (
    <div className="grid grid-cols-2 gap-2 p-2">
      <FieldFrame id={`${filter.id}-from`} label={label('from')}>
        <DateInput id={`${filter.id}-from`} value={from} onChange={(day) => change(day, to)} />
      </FieldFrame>
      <FieldFrame id={`${filter.id}-to`} label={label('to')}>
        <DateInput id={`${filter.id}-to`} value={to} onChange={(day) => change(from, day)} />
      </FieldFrame>
    </div>
  )
}

function shownValue(filter: Filter, values: readonly string[]): string {
  if (!filter.options) return (values[0] ?? '').replace('..', ' – ')
  const [first, ...rest] = values.map(
    (value) => filter.options?.find((option) => option.value === value)?.label ?? value,
  )
  return rest.length > 0 ? `${first} +${rest.length}` : (first ?? '')
}
