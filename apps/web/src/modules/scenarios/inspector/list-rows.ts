import { isRecord } from './json-schema.ts'

/** A list with a new row at its end; where rows have ids it gets one that no other has. */
export function rowsWith(rows: readonly unknown[], blank: unknown): unknown[] {
  if (!isRecord(blank) || !('id' in blank)) return [...rows, blank]
  const taken = new Set(rows.map((row) => (isRecord(row) ? row.id : null)))
  let count = rows.length + 1
  while (taken.has(`o${count}`)) count++
  return [...rows, { ...blank, id: `o${count}` }]
}
