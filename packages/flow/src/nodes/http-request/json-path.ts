import { isRecord, type Value } from '../../engine/value.ts'

/** `data.items[0].price`, with or without `$.` before it; `$` alone is the whole. */
export const jsonPathForm =
  /^(\$|(\$\.)?[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*|\[\d{1,4}\])*|\$\[\d{1,4}\](\.[A-Za-z_][\w-]*|\[\d{1,4}\])*)$/

/** What stands under a path of a JSON value; null where it leads nowhere. */
export function readJsonPath(value: Value, path: string): Value {
  let at: Value = value
  for (const step of path.match(/[A-Za-z_][\w-]*|\d+/g) ?? []) {
    if (Array.isArray(at)) at = at[Number(step)] ?? null
    else if (isRecord(at) && Object.hasOwn(at, step)) at = at[step] ?? null
    else return null
  }
  return at
}
