/** Parameters of a call, decoded and held against the facts already. */
export type Params = Readonly<Record<string, unknown>>

export const textIn = (params: Params, name: string): string | undefined => {
  const value = params[name]
  return typeof value === 'string' ? value : undefined
}

export const numberIn = (params: Params, name: string): number | undefined => {
  const value = params[name]
  return typeof value === 'number' ? value : undefined
}

export const flagIn = (params: Params, name: string): boolean => params[name] === true

/** A nested object or array. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the part of the shape it reads
export function objectIn<T extends object>(params: Params, name: string): T | undefined {
  const value = params[name]
  // @NOTE the facts' checker has seen this value's shape before any method reads it; T is that shape, or a part of it.
  return typeof value === 'object' && value !== null ? (value as T) : undefined
}
