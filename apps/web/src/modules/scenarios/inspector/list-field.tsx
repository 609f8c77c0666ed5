import { Button, IconButton } from '@cartie/ui'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { FormField, type FieldProps } from './form-field.tsx'
import { fieldHelp, fieldLabel, problemWords } from './field-words.ts'
import { blankOf, isRecord, resolved, type JsonSchema } from './json-schema.ts'
import { rowsWith } from './list-rows.ts'

/** Rows of a list: options, buttons, branches, assignments. Each may be moved and taken away. */
export function ListField(props: FieldProps) {
  const { name, path, root, value, onChange, problemAt } = props
  const t = useText()
  const schema = resolved(props.schema, root)
  const item = resolved(schema.items ?? {}, root)
  const rows: unknown[] = Array.isArray(value) ? value : []
  const add = () => onChange(rowsWith(rows, blankOf(item, root)))
  const isFull = rows.length >= (schema.maxItems ?? 100)
  const isWrong = problemAt(path) !== undefined
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <legend className="mb-1 text-12 font-medium text-text-2">{fieldLabel(name, t)}</legend>
      {fieldHelp(name, t) && <p className="text-12 text-text-3">{fieldHelp(name, t)}</p>}
      {rows.map((row, index) => (
        <div key={keyOf(row, index)} className="relative rounded-box border border-line p-2">
          <RowTools
            index={index}
            count={rows.length}
            canRemove={rows.length > (schema.minItems ?? 0)}
            onMove={(to) => onChange(moved(rows, index, to))}
            onRemove={() => onChange(rows.toSpliced(index, 1))}
          />
          <RowFields
            {...props}
            item={item}
            path={`${path}.${index}`}
            value={row}
            onChange={(next) => onChange(rows.with(index, next))}
          />
        </div>
      ))}
      {isWrong && <p className="text-12 text-bad">{problemWords(props.schema, root, t)}</p>}
      <Button size="sm" icon={Plus} className="justify-self-start" disabled={isFull} onClick={add}>
        {t('scenarios.list.add')}
      </Button>
    </fieldset>
  )
}

const keyOf = (row: unknown, index: number): string =>
  isRecord(row) && typeof row.id === 'string' ? row.id : String(index)

const moved = (rows: unknown[], from: number, to: number): unknown[] =>
  rows.toSpliced(from, 1).toSpliced(to, 0, rows[from])

function RowFields({ item, ...props }: FieldProps & { item: JsonSchema }) {
  if (item.properties === undefined) return <FormField {...props} name="item" schema={item} isBare />
  const value = isRecord(props.value) ? props.value : {}
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {Object.entries(item.properties).map(([field, schema]) => (
        <FormField
          key={field}
          {...props}
          name={field}
          path={`${props.path}.${field}`}
          schema={schema}
          value={value[field]}
          onChange={(next) => props.onChange(without({ ...value, [field]: next }))}
        />
      ))}
    </div>
  )
}

const without = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

type ToolsProps = {
  index: number
  count: number
  canRemove: boolean
  onMove: (to: number) => void
  onRemove: () => void
}

function RowTools({ index, count, canRemove, onMove, onRemove }: ToolsProps) {
  const t = useText()
  const values = { number: index + 1 }
  return (
    <div className="absolute top-1 right-1 z-1 flex">
      {index > 0 && (
        <IconButton size="sm" icon={ArrowUp} label={t('scenarios.list.up', values)} onClick={() => onMove(index - 1)} />
      )}
      {index < count - 1 && (
        <IconButton
          size="sm"
          icon={ArrowDown}
          label={t('scenarios.list.down', values)}
          onClick={() => onMove(index + 1)}
        />
      )}
      {canRemove && (
        <IconButton size="sm" icon={Trash2} label={t('scenarios.list.remove', values)} onClick={onRemove} />
      )}
    </div>
  )
}
