import { FieldFrame, Input, Select, Switch, Textarea } from '@cartie/ui'
import { useId, type ReactNode } from 'react'
import { useText } from '../../../lib/text.ts'
import { useBuilder } from '../builder/builder-context.ts'
import { ConditionField } from './condition-field.tsx'
import { DurationField, NumberField } from './number-field.tsx'
import { choiceLabel, fieldHelp, fieldLabel, problemWords } from './field-words.ts'
import { isRecord, resolved, type JsonSchema } from './json-schema.ts'
import { ListField } from './list-field.tsx'
import { MappingField, MappingsField } from './mapping-field.tsx'
import { MediaField } from './media-field.tsx'
import { StepSelect, StepsSelect } from './step-select.tsx'
import { shapeOf, solidOf } from './shape-of.ts'
import { TextsField } from './texts-field.tsx'
import { EnumsField, WordsField } from './words-field.tsx'
import { ValueField } from './value-field.tsx'
import { VariableField } from './variable-field.tsx'
import { VariantField } from './variant-field.tsx'

export type FieldProps = {
  readonly name: string
  readonly path: string
  readonly schema: JsonSchema
  readonly root: JsonSchema
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly problemAt: (path: string) => string | undefined
  /** A field inside a row that names it already. */
  readonly isBare?: boolean
}

/** One field of a step, as its schema says: the control, its name, its help and what is wrong with it. */
export function FormField(props: FieldProps) {
  const { schema, root } = props
  const shape = shapeOf(schema, root)
  if (shape === 'hidden') return null
  if (shape === 'group') return <GroupField {...props} />
  if (shape === 'variant') return <VariantField {...props} />
  if (shape === 'list') return <ListField {...props} />
  if (shape === 'texts') return <TextsField {...props} />
  if (shape === 'mappings') return <MappingsField {...props} />
  if (shape === 'conditions') return <ConditionField value={props.value} onChange={props.onChange} />
  if (shape === 'media') return <MediaField {...props} />
  if (shape === 'boolean') return <BooleanField {...props} />
  return <SimpleField {...props} />
}

function BooleanField({ name, value, schema, onChange }: FieldProps) {
  const t = useText()
  return (
    <Switch value={typeof value === 'boolean' ? value : schema.default === true} onChange={onChange}>
      {fieldLabel(name, t)}
      {fieldHelp(name, t) && <span className="block text-12 text-text-3">{fieldHelp(name, t)}</span>}
    </Switch>
  )
}

/** The fields of an object, one under another. */
export function GroupField(props: FieldProps) {
  const schema = resolved(props.schema, props.root)
  const value = isRecord(props.value) ? props.value : {}
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <FormField
          key={name}
          {...props}
          name={name}
          path={`${props.path}.${name}`}
          schema={field}
          value={value[name]}
          onChange={(next) => props.onChange({ ...value, [name]: next })}
          isBare={false}
        />
      ))}
    </div>
  )
}

function SimpleField(props: FieldProps) {
  const t = useText()
  const id = useId()
  const isWrong = props.problemAt(props.path) !== undefined
  return (
    <Framed {...props} id={id}>
      <Control {...props} id={id} isWrong={isWrong} label={fieldLabel(props.name, t)} />
    </Framed>
  )
}

export function Framed({ id, children, ...props }: FieldProps & { id: string; children: ReactNode }) {
  const t = useText()
  const message = props.problemAt(props.path)
  const isProblem = message !== undefined || (props.problemAt(`${props.path}.0`) ?? '') !== ''
  const error = isProblem ? problemWords(props.schema, props.root, t) : undefined
  if (props.isBare)
    return (
      <div>
        {children}
        {error && <p className="mt-1 text-12 text-bad">{error}</p>}
      </div>
    )
  return (
    <FieldFrame id={id} label={fieldLabel(props.name, t)} help={fieldHelp(props.name, t)} error={error}>
      {children}
    </FieldFrame>
  )
}

type ControlProps = FieldProps & { id: string; isWrong: boolean; label: string }

function Control(props: ControlProps) {
  const { id, value, onChange, isWrong, label } = props
  const { schema, isNullable } = solidOf(props.schema, props.root)
  const shape = shapeOf(props.schema, props.root)
  const text = typeof value === 'string' ? value : typeof schema.default === 'string' ? schema.default : ''
  const writes = { id, invalid: isWrong, ...(props.isBare && { label }) }
  if (shape === 'variable')
    return <VariableField {...writes} value={text} onChange={onChange} isOptional={!isNeeded(props)} />
  if (shape === 'node') return <StepSelect {...writes} value={text} onChange={onChange} />
  if (shape === 'nodes') return <StepsSelect {...writes} value={value} onChange={onChange} />
  if (shape === 'scenario') return <ScenarioSelect {...writes} value={text} onChange={onChange} />
  if (shape === 'duration')
    return <DurationField {...writes} value={value} isOptional={isNullable || !isNeeded(props)} onChange={onChange} />
  if (shape === 'number')
    return <NumberField {...writes} value={value} schema={schema} isOptional={isNullable} onChange={onChange} />
  if (shape === 'enum') return <EnumField {...props} />
  if (shape === 'enums') return <EnumsField {...props} />
  if (shape === 'words') return <WordsField {...writes} value={value} onChange={onChange} />
  if (shape === 'mapping')
    return <MappingField value={value} onChange={onChange} schema={schema} root={props.root} label={label} />
  if (shape === 'value') return <ValueField {...writes} value={value} onChange={onChange} />
  if (shape === 'long') return <Textarea {...writes} minRows={2} value={text} onChange={onChange} />
  return (
    <Input {...writes} value={text} onChange={(next) => onChange(next === '' && !isNeeded(props) ? undefined : next)} />
  )
}

const isNeeded = ({ schema }: FieldProps): boolean => schema.default === undefined && schema.anyOf === undefined

function EnumField({ id, schema: given, root, value, onChange, isWrong, label, name }: ControlProps) {
  const t = useText()
  const { schema, isNullable } = solidOf(given, root)
  const names = (schema.enum ?? schema.anyOf?.map((option) => option.const) ?? []).map(String)
  const none = isNullable ? [{ value: '', label: t('scenarios.none') }] : []
  const chosen = typeof value === 'string' ? value : typeof schema.default === 'string' ? schema.default : ''
  return (
    <Select
      id={id}
      label={label}
      invalid={isWrong}
      value={chosen}
      options={[
        ...none,
        ...names.map((each) => ({ value: each, label: choiceLabel(each === 'is' ? `${name}.is` : each, t) })),
      ]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}

type PickProps = { id?: string; label?: string; invalid?: boolean; value: string; onChange: (value: unknown) => void }

function ScenarioSelect(props: PickProps) {
  const t = useText()
  const { scenarios } = useBuilder()
  const isKnown = scenarios.some(({ key }) => key === props.value)
  const lost = props.value && !isKnown ? [{ value: props.value, label: props.value, hint: t('scenarios.gone') }] : []
  return (
    <Select
      {...props}
      placeholder={t('scenarios.choose-scenario')}
      options={[...scenarios.map(({ key, name }) => ({ value: key, label: name })), ...lost]}
    />
  )
}
