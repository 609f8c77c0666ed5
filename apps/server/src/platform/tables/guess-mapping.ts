/** Something a row may say, with what people call its column; the first name is the one we give it ourselves. */
export type ImportField = {
  readonly id: string
  readonly names: readonly string[]
  /** How a value of it looks, for columns whose name says nothing. */
  readonly looksLike?: RegExp
}

/** For each field the column it is read from; null: from none. */
export type Mapping = Readonly<Record<string, number | null>>

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** A first mapping: by equal names, by names that contain one another, by what the values look like. No column is used twice. */
export function guessMapping(
  fields: readonly ImportField[],
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] },
): Mapping {
  const mapping: Record<string, number | null> = Object.fromEntries(fields.map(({ id }) => [id, null]))
  const isFree = (column: number): boolean => !Object.values(mapping).includes(column)
  const names = columns.map(plain)
  const assign = (fits: (field: ImportField, column: number) => boolean): void => {
    for (const field of fields) {
      if (mapping[field.id] !== null) continue
      const found = names.findIndex((_, column) => isFree(column) && fits(field, column))
      if (found >= 0) mapping[field.id] = found
    }
  }
  assign(({ names: known }, column) => known.some((name) => plain(name) === names[column]))
  assign(({ names: known }, column) =>
    known.some((name) => plain(name).length > 3 && (names[column] ?? '').includes(plain(name))),
  )
  assign(({ looksLike }, column) => looksLike !== undefined && mostFit(looksLike, column, rows))
  return mapping
}

function mostFit(pattern: RegExp, column: number, rows: readonly (readonly string[])[]): boolean {
  const values = rows
    .slice(0, 50)
    .map((row) => row[column] ?? '')
    .filter(Boolean)
  return values.length > 0 && values.filter((value) => pattern.test(value)).length / values.length > 0.6
}

/** What a row says, by field. */
export const cellsOf = (
  row: readonly string[],
  mapping: Readonly<Record<string, number | null | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([field, column]) => {
      const cell = (row[column ?? -1] ?? '').trim()
      return cell === '' ? [] : [[field, cell] as const]
    }),
  )
