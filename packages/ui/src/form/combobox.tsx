import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronDown, X } from 'lucide-react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { useLabels } from '../ui-provider.tsx'
import { refOf, type ControlProps } from './control.ts'
import { itemClass, type Option } from './select.tsx'

type Shared = {
  options: readonly Option[]
  placeholder?: string
  /** For lists that the server searches: called with what is typed; `options` are then shown as they come. */
  onSearch?: (text: string) => void
  isSearching?: boolean
  className?: string
}

export type ComboboxProps = ControlProps<string | null> & Shared

/** One of a long list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const label = useLabels()
  const chosen = props.options.find((option) => option.value === props.value) ?? null
  return (
    <Base.Root<Option>
      {...rootProps(props)}
      value={chosen}
      onValueChange={(option) => props.onChange(option?.value ?? null)}
    >
      <Base.InputGroup className={cn('field-box', props.className)}>
        <Base.Input {...inputProps(props)} ref={refOf(props.ref)} placeholder={props.placeholder} />
        <Base.Clear aria-label={label('clear')} className="grid size-5 place-items-center text-text-3">
          <Icon of={X} size={14} />
        </Base.Clear>
        <Base.Trigger aria-label={label('more')} className="grid size-5 place-items-center text-text-3">
          <Icon of={ChevronDown} size={14} />
        </Base.Trigger>
      </Base.InputGroup>
      <ComboboxList isSearching={props.isSearching} />
    </Base.Root>
  )
}

export type MultiComboboxProps = ControlProps<readonly string[]> & Shared

/** Several of a long list: the chosen stand in the box as chips; Backspace takes the last away. */
export function MultiCombobox(props: MultiComboboxProps) {
  const label = useLabels()
  const chosen = props.options.filter((option) => props.value.includes(option.value))
  return (
    <Base.Root<Option, true>
      {...rootProps(props)}
      multiple
      value={chosen}
      onValueChange={(options) => props.onChange(options.map((option) => option.value))}
    >
      <Base.InputGroup className={cn('field-box py-1', props.className)}>
        <Base.Chips className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
          {chosen.map((option) => (
            <Base.Chip
              key={option.value}
              className="inline-flex h-6 items-center gap-1 rounded-in bg-sunken pr-0.5 pl-2 text-12"
            >
              {option.label}
              <Base.ChipRemove
                aria-label={`${label('remove')}: ${option.label}`}
                className="grid size-5 place-items-center text-text-3"
              >
                <Icon of={X} size={12} />
              </Base.ChipRemove>
            </Base.Chip>
          ))}
          <Base.Input
            {...inputProps(props)}
            ref={refOf(props.ref)}
            placeholder={chosen.length === 0 ? props.placeholder : ''}
            className="h-6 min-w-16 flex-1 bg-transparent outline-none"
          />
        </Base.Chips>
      </Base.InputGroup>
      <ComboboxList isSearching={props.isSearching} />
    </Base.Root>
  )
}

function ComboboxList({ isSearching }: { isSearching?: boolean | undefined }) {
  const label = useLabels()
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} className="z-50">
        <Base.Popup
          aria-busy={isSearching || undefined}
          className="pop max-h-(--available-height) w-(--anchor-width) min-w-48 overflow-y-auto"
        >
          <Base.Empty>
            <p className="px-3 py-2 text-text-3">{isSearching ? label('loading') : label('nothing-found')}</p>
          </Base.Empty>
          <Base.List className="p-1 outline-none data-empty:p-0">
            {(option: Option) => (
              <Base.Item key={option.value} value={option} disabled={Boolean(option.reason)} className={itemClass}>
                {option.icon && <Icon of={option.icon} className="text-text-3" />}
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.hint && <span className="text-12 text-text-3">{option.hint}</span>}
                <Base.ItemIndicator className="text-accent-strong">
                  <Icon of={Check} size={14} />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

function rootProps(props: Shared & { disabled?: boolean | undefined }) {
  return {
    items: props.options,
    disabled: props.disabled ?? false,
    itemToStringLabel: (option: Option) => option.label,
    isItemEqualToValue: (option: Option, value: Option) => option.value === value.value,
    ...(props.onSearch ? { filter: null, onInputValueChange: (text: string) => props.onSearch?.(text) } : {}),
  }
}

function inputProps(props: Omit<ControlProps<unknown>, 'value' | 'onChange'>) {
  return {
    id: props.id,
    onBlur: props.onBlur,
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
  }
}
