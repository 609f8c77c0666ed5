import type { Locale, Texts } from '@cartie/kernel'
import type { Value } from '../engine/value.ts'

export const expressionTypes = [
  'text',
  'number',
  'boolean',
  'date',
  'moment',
  'money',
  'list',
  'record',
  'nothing',
  'any',
] as const
export type ExpressionType = (typeof expressionTypes)[number]

/** What an expression is evaluated in. `isOpen`: whether the workspace works now. */
export type Scope = {
  readonly read: (name: string) => Value
  readonly nowMs: number
  readonly timeZone: string
  readonly language: Locale
  readonly isOpen: boolean
}

export type Parameter = {
  readonly name: string
  readonly type: ExpressionType
  readonly isOptional?: boolean
  /** It may be given any number of times, the last parameter only. */
  readonly isRepeated?: boolean
}

/** A function of the language, with all that help shows of it. `returns` a type, or the type of the parameter at an index. */
export type FunctionSpec = {
  readonly group: 'text' | 'number' | 'date' | 'money' | 'list' | 'logic'
  readonly parameters: readonly Parameter[]
  readonly returns: ExpressionType | { readonly sameAs: number }
  readonly summary: Texts
  readonly example: string
  readonly run: (given: readonly Value[], scope: Scope) => Value
}

export const parameter = (name: string, type: ExpressionType, more: Partial<Parameter> = {}): Parameter => ({
  name,
  type,
  ...more,
})
