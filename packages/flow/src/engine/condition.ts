import { z } from 'zod'
import { expressionSchema, valueSchema, variableNameSchema } from '../document/schemas.ts'
import { normal } from '../text/normal.ts'
import { evaluate, readsOfText } from '../expression/evaluate.ts'
import type { Scope } from '../expression/function-spec.ts'
import type { NamedExpression } from './node-kind.ts'
import { isEmpty, isRecord, type Value } from './value.ts'

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

/** An expression that comes to yes or no; what cannot be evaluated does not hold. */
const formulaSchema = z.strictObject({ expression: expressionSchema })
type Formula = z.infer<typeof formulaSchema>

/** Comparisons joined by "and" (`all`) or "or" (`any`), groups within groups. An empty `all` holds, an empty `any` does not. */
export type ConditionGroup = { join: 'all' | 'any'; items: (Comparison | Formula | ConditionGroup)[] }

export const conditionGroupSchema: z.ZodType<ConditionGroup, ConditionGroupInput> = z.lazy(() =>
  z.strictObject({
    join: z.enum(['all', 'any']),
    items: z.array(z.union([comparisonSchema, formulaSchema, conditionGroupSchema])).max(50),
  }),
)
export type ConditionGroupInput = {
  join: 'all' | 'any'
  items: (z.input<typeof comparisonSchema> | Formula | ConditionGroupInput)[]
}

export function holds(group: ConditionGroup, scope: Scope): boolean {
  const test = (item: ConditionGroup['items'][number]): boolean => {
    if ('join' in item) return holds(item, scope)
    if (!('expression' in item)) return compare(item, scope)
    const result = evaluate(item.expression, scope)
    return result.ok && result.value === true
  }
  return group.join === 'all' ? group.items.every(test) : group.items.some(test)
}

export const conditionReads = (group: ConditionGroup): string[] =>
  group.items.flatMap((item) => {
    if ('join' in item) return conditionReads(item)
    return 'expression' in item ? readsOfText(item.expression) : [item.variable]
  })

/** The expressions of a condition, with the paths they stand under. */
export const conditionExpressions = (group: ConditionGroup, path: string): NamedExpression[] =>
  group.items.flatMap((item, index) => {
    const here = `${path}.items.${index}`
    if ('join' in item) return conditionExpressions(item, here)
    return 'expression' in item ? [{ path: `${here}.expression`, text: item.expression, wants: 'boolean' }] : []
  })

/** Numbers and money compare by size, texts without regard to case; values of different kinds are never equal or ordered. */
function compare({ variable, operator, value }: Comparison, scope: Scope): boolean {
  const left = scope.read(variable)
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
