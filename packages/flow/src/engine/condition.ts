import { z } from 'zod'
import { valueSchema, variableNameSchema } from '../document/schemas.ts'
import { normal } from '../text/normal.ts'
import { isEmpty, isRecord, readValue, type Value, type Values } from './value.ts'

export const operators = [
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
] as const

const comparisonSchema = z.strictObject({
  variable: variableNameSchema,
  operator: z.enum(operators),
  value: valueSchema.default(null),
})
export type Comparison = z.infer<typeof comparisonSchema>

/** Comparisons joined by "and" (`all`) or "or" (`any`), groups within groups. An empty `all` holds, an empty `any` does not. */
export type ConditionGroup = { join: 'all' | 'any'; items: (Comparison | ConditionGroup)[] }

export const conditionGroupSchema: z.ZodType<ConditionGroup, ConditionGroupInput> = z.lazy(() =>
  z.strictObject({
    join: z.enum(['all', 'any']),
    items: z.array(z.union([comparisonSchema, conditionGroupSchema])).max(50),
  }),
)
export type ConditionGroupInput = {
  join: 'all' | 'any'
  items: (z.input<typeof comparisonSchema> | ConditionGroupInput)[]
}

export function holds(group: ConditionGroup, values: Values): boolean {
  const test = (item: Comparison | ConditionGroup): boolean =>
    'join' in item ? holds(item, values) : compare(item, values)
  return group.join === 'all' ? group.items.every(test) : group.items.some(test)
}

export const conditionReads = (group: ConditionGroup): string[] =>
  group.items.flatMap((item) => ('join' in item ? conditionReads(item) : [item.variable]))

/** Numbers and money compare by size, texts without regard to case; values of different kinds are never equal or ordered. */
function compare({ variable, operator, value }: Comparison, values: Values): boolean {
  const left = readValue(values, variable)
  if (operator === 'is-empty') return isEmpty(left)
  if (operator === 'is-not-empty') return !isEmpty(left)
  if (operator === 'is') return isSame(left, value)
  if (operator === 'is-not') return !isSame(left, value)
  if (operator === 'one-of') return Array.isArray(value) && value.some((item) => isSame(left, item))
  if (operator === 'contains') return containsValue(left, value)
  if (operator === 'starts-with')
    return typeof left === 'string' && typeof value === 'string' && normal(left).startsWith(normal(value))
  const order = orderOf(left, value)
  if (order === null) return false
  if (operator === 'less') return order < 0
  if (operator === 'at-most') return order <= 0
  return operator === 'greater' ? order > 0 : order >= 0
}

function isSame(left: Value, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string') return normal(left) === normal(right)
  if (left === null || right === null || typeof left !== 'object') return left === right
  return orderOf(left, right) === 0 || JSON.stringify(left) === JSON.stringify(right)
}

function containsValue(left: Value, value: Value): boolean {
  if (Array.isArray(left)) return left.some((item) => isSame(item, value))
  return typeof left === 'string' && typeof value === 'string' && value !== '' && normal(left).includes(normal(value))
}

function orderOf(left: Value, right: Value): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right)
  if (!isRecord(left) || !isRecord(right) || left.currency !== right.currency) return null
  const [a, b] = [left.amountMinor, right.amountMinor]
  return typeof a === 'number' && typeof b === 'number' ? a - b : null
}
