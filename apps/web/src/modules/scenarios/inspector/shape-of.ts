import { resolved, type JsonSchema } from './json-schema.ts'

/** The control that a schema calls for. */
export type Shape =
  | 'hidden'
  | 'texts'
  | 'variable'
  | 'node'
  | 'nodes'
  | 'scenario'
  | 'duration'
  | 'enum'
  | 'enums'
  | 'boolean'
  | 'number'
  | 'media'
  | 'list'
  | 'words'
  | 'variant'
  | 'mappings'
  | 'mapping'
  | 'conditions'
  | 'value'
  | 'group'
  | 'long'
  | 'line'

const patterns: Readonly<Record<string, Shape>> = {
  '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$': 'variable',
  '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$': 'node',
  '^[a-z0-9][a-z0-9-]{0,63}$': 'scenario',
  // the id of an option: made by us, never typed
  '^[a-z0-9][a-z0-9-]{0,23}$': 'hidden',
}
const longestPeriod = 525_600

export function shapeOf(given: JsonSchema, root: JsonSchema): Shape {
  const schema = resolved(given, root)
  const names = Object.keys(schema.properties ?? {})
  if (schema.const !== undefined) return 'hidden'
  if (names.includes('uk') && names.includes('ru')) return 'texts'
  if (names.includes('join') && names.includes('items')) return 'conditions'
  if (schema.oneOf) return isMapping(schema, root) ? 'mapping' : 'variant'
  if (schema.anyOf) return anyShape(schema, root)
  if (schema.enum) return 'enum'
  if (Array.isArray(schema.type))
    return schema.type.includes('number') || schema.type.includes('integer') ? 'number' : 'value'
  if (schema.type === 'object') return objectShape(schema, root)
  if (schema.type === 'array') return arrayShape(schema, root)
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'integer' || schema.type === 'number')
    return schema.maximum === longestPeriod ? 'duration' : 'number'
  if (schema.type !== 'string') return 'value'
  return patterns[schema.pattern ?? ''] ?? ((schema.maxLength ?? 4096) > 300 ? 'long' : 'line')
}

/** `{ from: 'variable' | 'value' | 'text' }`: where an argument comes from. */
const isMapping = (schema: JsonSchema, root: JsonSchema): boolean =>
  (schema.oneOf ?? []).every((option) => resolved(option, root).properties?.from !== undefined)

function anyShape(schema: JsonSchema, root: JsonSchema): Shape {
  const options = (schema.anyOf ?? []).map((option) => resolved(option, root))
  const solid = options.filter(({ type }) => type !== 'null')
  const [only] = solid
  if (solid.length === 1 && only) return shapeOf({ ...only, default: undefined }, root)
  if (solid.every(({ const: fixed }) => fixed !== undefined)) return 'enum'
  return 'value'
}

function objectShape(schema: JsonSchema, root: JsonSchema): Shape {
  if (schema.properties) return 'group'
  const { additionalProperties: rest } = schema
  return typeof rest === 'object' && shapeOf(rest, root) === 'mapping' ? 'mappings' : 'value'
}

function arrayShape(schema: JsonSchema, root: JsonSchema): Shape {
  const item = resolved(schema.items ?? {}, root)
  if (item.properties?.ref && item.properties.kind) return 'media'
  if (item.enum) return 'enums'
  const shape = shapeOf(item, root)
  if (shape === 'node') return 'nodes'
  return shape === 'line' || shape === 'long' || shape === 'variable' ? 'words' : 'list'
}

/** The solid part of a schema that may also be null: `{ anyOf: [number, null] }` → number. */
export function solidOf(given: JsonSchema, root: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  const schema = resolved(given, root)
  if (Array.isArray(schema.type)) return { schema, isNullable: schema.type.includes('null') }
  if (!schema.anyOf) return { schema, isNullable: false }
  const options = schema.anyOf.map((option) => resolved(option, root))
  const solid = options.find(({ type }) => type !== 'null')
  const isNullable = options.some(({ type }) => type === 'null')
  return { schema: { ...solid, default: schema.default }, isNullable }
}
