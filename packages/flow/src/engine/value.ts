import type { Money } from '@cartie/kernel'

/** What a variable holds: plain JSON, so that a session survives being written down. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }
export type Values = { readonly [name: string]: Value }

/** A budget: either end may be open, never both. Minor units. */
export type MoneyRange = { fromMinor: number | null; toMinor: number | null; currency: Money['currency'] }

/** Years of manufacture: either end may be open, never both. */
export type YearRange = { from: number | null; to: number | null }

export type MediaRef = { kind: 'photo' | 'video' | 'document' | 'voice' | 'audio'; ref: string }

export const isRecord = (value: unknown): value is { [name: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isEmpty = (value: Value): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Reads `request.number`: the variable of that very name, else a path into the variable `request`. Absent is null. */
export function readValue(values: Values, name: string): Value {
  if (Object.hasOwn(values, name)) return values[name] ?? null
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const root = name.slice(0, dot)
    if (Object.hasOwn(values, root)) return readPath(values[root] ?? null, name.slice(dot + 1).split('.'))
  }
  return null
}

function readPath(value: Value, path: readonly string[]): Value {
  let at: Value = value
  for (const step of path) {
    if (!isRecord(at) || !Object.hasOwn(at, step)) return null
    at = at[step] ?? null
  }
  return at
}
