/** An object from outside: nothing about it is known yet. */
export type Json = Readonly<Record<string, unknown>>

/** The JSON object a text holds, or null. */
export function toJson(text: string): Json | null {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return null
  }
}

export function asObject(value: unknown): Json | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  // @NOTE any object that is no array has string keys.
  return value as Json
}

export const objectIn = (from: Json | null, name: string): Json | null => asObject(valueIn(from, name))

export function textIn(from: Json | null, name: string): string | null {
  const value = valueIn(from, name)
  return typeof value === 'string' ? value : null
}

/** A whole number that survives JSON and a bigint column. */
export function integerIn(from: Json | null, name: string): number | null {
  const value = valueIn(from, name)
  return Number.isSafeInteger(value) ? Number(value) : null
}

/** A size or a count: whole, not negative, within an integer column. */
export function countIn(from: Json | null, name: string): number | null {
  const value = integerIn(from, name)
  return value !== null && value >= 0 && value <= 2_147_483_647 ? value : null
}

export function numberIn(from: Json | null, name: string): number | null {
  const value = valueIn(from, name)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** The objects of a list; what is none is passed over. */
export function listIn(from: Json | null, name: string): readonly Json[] {
  const value = valueIn(from, name)
  return Array.isArray(value) ? value.map(asObject).filter((item) => item !== null) : []
}

export const isTrue = (from: Json | null, name: string): boolean => valueIn(from, name) === true

const valueIn = (from: Json | null, name: string): unknown =>
  from !== null && Object.hasOwn(from, name) ? from[name] : undefined
