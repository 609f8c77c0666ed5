import { currencies, type Currency, type Locale } from '@cartie/kernel'
import { isRecord, type Value } from '../engine/value.ts'
import { showValue } from '../text/show-value.ts'
import { Fault } from './error.ts'
import type { ExpressionType } from './function-spec.ts'

export const longestText = 10_000
export const longestList = 1000

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** What a value is at run time. A text in the form of a date is a date to who asks for one. */
export function typeOfValue(value: Value): ExpressionType {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value)) return 'list'
  return isMoney(value) ? 'money' : 'record'
}

export type MoneyValue = { readonly amountMinor: number; readonly currency: Currency }

export const isMoney = (value: Value): value is MoneyValue & { [name: string]: Value } =>
  isRecord(value) && typeof value.amountMinor === 'number' && currencies.some((known) => known === value.currency)

const wrong = (value: Value, wanted: ExpressionType): Fault =>
  new Fault('EXPRESSION_TYPE_WRONG', null, { wanted, found: typeOfValue(value) })

export function numberOf(value: Value): number {
  if (typeof value === 'number') return value
  throw wrong(value, 'number')
}

export function finite(value: number): number {
  if (Number.isFinite(value)) return value
  throw new Fault('EXPRESSION_RESULT_TOO_LARGE', null)
}

export const textOf = (value: Value, language: Locale): string => showValue(value, language)

export function bounded(text: string): string {
  if (text.length > longestText) throw new Fault('EXPRESSION_RESULT_TOO_LARGE', null)
  return text
}

export function boundedList(list: Value[]): Value[] {
  if (list.length > longestList) throw new Fault('EXPRESSION_RESULT_TOO_LARGE', null)
  return list
}

export function booleanOf(value: Value): boolean {
  if (value === null) return false
  if (typeof value === 'boolean') return value
  throw wrong(value, 'boolean')
}

export function listOf(value: Value): readonly Value[] {
  if (value === null) return []
  if (Array.isArray(value)) return value
  throw wrong(value, 'list')
}

export function moneyOf(value: Value): MoneyValue {
  if (isMoney(value)) return value
  throw wrong(value, 'money')
}

export function moneyValue(amountMinor: number, currency: Currency): { [name: string]: Value } {
  const minor = Math.round(amountMinor)
  if (!Number.isSafeInteger(minor)) throw new Fault('EXPRESSION_RESULT_TOO_LARGE', null)
  return { amountMinor: minor, currency }
}

export function currencyOf(value: Value): Currency {
  const known = currencies.find((currency) => typeof value === 'string' && currency === value.toUpperCase())
  if (known) return known
  throw new Fault('EXPRESSION_CURRENCY_UNKNOWN', null)
}

/** A day (`2026-11-25`) or a moment (ISO), told apart by its form; anything else is no date. */
export function instantOf(value: Value): { readonly ms: number; readonly isDay: boolean } {
  if (typeof value === 'string' && (dayForm.test(value) || momentForm.test(value))) {
    const isDay = dayForm.test(value)
    const ms = Date.parse(isDay ? `${value}T00:00:00Z` : value)
    if (!Number.isNaN(ms)) return { ms, isDay }
  }
  throw new Fault('EXPRESSION_NO_DATE', null)
}
