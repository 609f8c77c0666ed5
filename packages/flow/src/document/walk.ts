import { z } from 'zod'
import { isRecord } from '../engine/value.ts'
import { meaningOf, type Meaning } from './schemas.ts'

type Schema = z.core.$ZodType
/** What a meaningful string becomes; the same string leaves it as it is. */
export type Change = (text: string, meaning: Meaning) => string

/**
 * Data of a schema with its meaningful strings changed: names of variables, templates, references to nodes. What does not change
 * stays the very same object.
 */
export function changeStrings(schema: Schema, data: unknown, change: Change): unknown {
  const meaning = meaningOf(schema)
  if (meaning !== null) return typeof data === 'string' ? change(data, meaning) : data
  if (isWrapper(schema)) return data === undefined ? data : changeStrings(schema.unwrap(), data, change)
  if (schema instanceof z.ZodUnion) {
    const fits = schema.options.find((option) => z.safeParse(option, data).success)
    return fits ? changeStrings(fits, data, change) : data
  }
  if (schema instanceof z.ZodArray) return changeItems(schema.element, data, change)
  if (schema instanceof z.ZodObject) {
    const { shape } = schema
    return changeFields(data, (name) => (Object.hasOwn(shape, name) ? (shape[name] ?? null) : null), change)
  }
  return schema instanceof z.ZodRecord ? changeFields(data, () => schema.valueType, change) : data
}

type Wrapper = z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodPrefault | z.ZodLazy

const isWrapper = (schema: Schema): schema is Wrapper =>
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodPrefault ||
  schema instanceof z.ZodLazy

function changeItems(element: Schema, data: unknown, change: Change): unknown {
  if (!Array.isArray(data)) return data
  const items: unknown[] = data
  const changed = items.map((item) => changeStrings(element, item, change))
  return changed.every((item, index) => item === items[index]) ? data : changed
}

function changeFields(data: unknown, schemaOf: (name: string) => Schema | null, change: Change): unknown {
  if (!isRecord(data)) return data
  const fields = Object.entries(data).map(([name, value]): [string, unknown] => {
    const schema = schemaOf(name)
    return [name, schema === null ? value : changeStrings(schema, value, change)]
  })
  return fields.every(([name, value]) => value === data[name]) ? data : Object.fromEntries(fields)
}
