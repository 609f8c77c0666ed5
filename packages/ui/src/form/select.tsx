import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { refOf, type ControlProps } from './control.ts'

export type Option<V extends string = string> = {
  readonly value: V
  readonly label: string
  readonly icon?: LucideIcon
  readonly hint?: string
  /** A head over the options that share it. */
  readonly group?: string
  /** Why it cannot be chosen. */
  readonly reason?: string
}

export type SelectProps<V extends string> = Omit<ControlProps<V | null>, 'onChange'> & {
  onChange: (value: V) => void
  options: readonly Option<V>[]
  placeholder?: string
  size?: 'sm' | 'md'
  className?: string
  /** What the closed box shows instead of the label. */
  shown?: (option: Option<V>) => ReactNode
}

/** One of a known list; typing jumps to an option. For long or fetched lists use `Combobox`. */
export function Select<V extends string>(props: SelectProps<V>) {
  const chosen = props.options.find((option) => option.value === props.value)
  return (
    <Base.Root
      {...(props.id ? { id: props.id } : {})}
      value={props.value}
      onValueChange={(value) => value !== null && props.onChange(value)}
      items={props.options.map(({ value, label }) => ({ value, label }))}
      disabled={props.disabled ?? false}
      name={props.name}
    >
      <Base.Trigger
        ref={refOf(props.ref)}
        onBlur={props.onBlur}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        className={cn(
          'flex w-full min-w-0 items-center gap-2 border border-line-2 bg-surface text-left hover:bg-[linear-gradient(var(--hover),var(--hover))] focus-visible:border-accent-strong focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-bad-fill data-disabled:cursor-not-allowed data-disabled:bg-sunken data-disabled:text-text-3',
          props.size === 'sm' ? 'h-control-sm rounded-mid px-2 text-12' : 'h-control rounded-box px-2.5',
          props.className,
        )}
      >
        {chosen?.icon && <Icon of={chosen.icon} className="text-text-3" />}
        <Base.Value className="min-w-0 flex-1 truncate">
          {() =>
            chosen ? (props.shown?.(chosen) ?? chosen.label) : <span className="text-text-3">{props.placeholder}</span>
          }
        </Base.Value>
        <Icon of={ChevronDown} size={14} className="text-text-3" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="pop max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1">
            {groupsOf(props.options).map(([group, options]) => (
              <Base.Group key={group}>
                {group && (
                  <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-11 font-medium text-text-3">
                    {group}
                  </Base.GroupLabel>
                )}
                {options.map((option) => (
                  <SelectItem key={option.value} option={option} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function SelectItem({ option }: { option: Option }) {
  return (
    <Base.Item value={option.value} disabled={Boolean(option.reason)} className={itemClass}>
      {option.icon && <Icon of={option.icon} className="text-text-3" />}
      <Base.ItemText className="min-w-0 flex-1 truncate">{option.label}</Base.ItemText>
      {(option.reason ?? option.hint) && <span className="text-12 text-text-3">{option.reason ?? option.hint}</span>}
      <Base.ItemIndicator className="text-accent-strong">
        <Icon of={Check} size={14} />
      </Base.ItemIndicator>
    </Base.Item>
  )
}

/** The looks of one row in any list that pops up. */
export const itemClass =
  'flex min-h-7.5 w-full cursor-pointer items-center gap-2 rounded-in px-2 outline-none data-highlighted:bg-hover data-disabled:cursor-not-allowed data-disabled:text-text-3 phone:min-h-11'

function groupsOf<V extends string>(options: readonly Option<V>[]): [string, Option<V>[]][] {
  const groups = new Map<string, Option<V>[]>()
  for (const option of options) groups.set(option.group ?? '', [...(groups.get(option.group ?? '') ?? []), option])
  return [...groups]
}
