import { ArrowUpDown, Columns3, LayoutGrid, Rows3, Search, SquareKanban, X } from 'lucide-react'
import { useEffect, useRef, useState, type Ref } from 'react'
import { Button, IconButton } from '../controls/button.tsx'
import { Segmented, type SegmentedOption } from '../controls/segmented.tsx'
import { Input } from '../form/input.tsx'
import { Menu } from '../overlay/menu.tsx'
import { useLabels } from '../ui-provider.tsx'
import { onlyWay } from './column.ts'
import { layoutsOf, type ListLayout, type ListPageProps } from './list-page.tsx'
import { useIsPhone } from './use-media.ts'

/** The search line: the list follows 250 ms after the last key. */
export function ListSearch(props: {
  value: string
  onChange: (q: string) => void
  placeholder?: string | undefined
  ref: Ref<HTMLInputElement>
}) {
  const label = useLabels()
  const [typed, setTyped] = useState(props.value)
  const { value, onChange } = props
  // The newest handler is told: filters may have changed since the key was pressed.
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => tell.current(typed), 250)
    return () => clearTimeout(timer)
  }, [typed, value])
  return (
    <search className="max-w-107 min-w-0 flex-1 phone:max-w-none phone:flex-[1_0_100%]">
      <Input
        ref={props.ref}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        label={label('search')}
        icon={Search}
        value={typed}
        onChange={setTyped}
        placeholder={props.placeholder ?? label('search')}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange(typed)
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        end={
          typed && (
            <IconButton
              icon={X}
              size="sm"
              label={label('clear')}
              onClick={() => (setTyped(''), onChange(''))}
              className="-mr-2"
            />
          )
        }
      />
    </search>
  )
}

type ListToolsProps<Row> = ListPageProps<Row> & {
  layout: ListLayout
  shown: readonly string[]
  onShown: (ids: readonly string[]) => void
}

/** How the list is seen: layout, sort, columns. */
export function ListTools<Row>(props: ListToolsProps<Row>) {
  const label = useLabels()
  const isPhone = useIsPhone()
  const layouts = layoutsOf(props)
  const options = layouts.map((layout): SegmentedOption<ListLayout> => ({
    value: layout,
    ...layoutWords[layout],
    label: label(layoutWords[layout].label),
  }))
  return (
    <div className="ml-auto flex items-center gap-2">
      {props.layout !== 'board' && <SortMenu {...props} />}
      {props.layout === 'table' && !isPhone && <ColumnMenu {...props} />}
      {layouts.length > 1 && (
        <Segmented
          label={label('view')}
          iconsOnly
          options={options}
          value={props.layout}
          onChange={(layout) =>
            props.onState({ ...props.state, layout: layout === (props.startsAs ?? 'table') ? null : layout })
          }
        />
      )}
    </div>
  )
}

const layoutWords = {
  table: { label: 'view-table', icon: Rows3 },
  board: { label: 'view-board', icon: SquareKanban },
  cards: { label: 'view-cards', icon: LayoutGrid },
} as const

function SortMenu<Row>({ columns, state, onState }: ListToolsProps<Row>) {
  const label = useLabels()
  const sortable = columns.filter((column) => column.sortable)
  if (sortable.length === 0) return null
  const current = sortable.find((column) => column.id === state.sort?.by)
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={ArrowUpDown} look="bare">
          <span className="max-w-32 truncate">{current?.label ?? label('sort')}</span>
        </Button>
      }
      items={[
        ...sortable.map((column) => ({
          label: column.label,
          checked: column.id === state.sort?.by,
          onPress: () =>
            onState({ ...state, sort: { by: column.id, dir: onlyWay(column) ?? state.sort?.dir ?? 'desc' } }),
        })),
        ...(current && onlyWay(current) === null
          ? [
              'line' as const,
              ...(['desc', 'asc'] as const).map((dir) => ({
                label: label(dir === 'asc' ? 'sort-up' : 'sort-down'),
                checked: state.sort?.dir === dir,
                onPress: () => onState({ ...state, sort: { by: current.id, dir } }),
              })),
            ]
          : []),
      ]}
    />
  )
}

function ColumnMenu<Row>({ columns, shown, onShown }: ListToolsProps<Row>) {
  const label = useLabels()
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Columns3} label={label('columns')} />}
      items={columns
        .filter((column) => !column.isFixed)
        .map((column) => ({
          label: column.label,
          checked: shown.includes(column.id),
          stay: true,
          onPress: () =>
            onShown(shown.includes(column.id) ? shown.filter((id) => id !== column.id) : [...shown, column.id]),
        }))}
    />
  )
}
