import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { err, isId, ok, type Page, type Result } from '@cartie/kernel'

/** An order of a list: by what, compared as which type. Where `by` may be null, nulls come last in both directions. */
export type KeysetSort = {
  readonly by: SQLWrapper
  readonly type: 'timestamptz' | 'text' | 'bigint' | 'uuid'
  readonly order: 'asc' | 'desc'
  readonly isNullable?: boolean
}
export type CursorInvalid = { readonly code: 'CURSOR_INVALID' }

/** The pieces of one page's query: select `key` beside the row's `id`, add `after` to the conditions, take `limit`. */
export type Keyset = {
  readonly key: SQL.Aliased<string | null>
  readonly after: SQL | undefined
  readonly orderBy: SQL
  /** One row more than the page shows: it tells whether another page follows. */
  readonly limit: number
  readonly toPage: <Row extends { key: string | null; id: string }, Item>(
    rows: readonly Row[],
    toItem: (row: Row) => Item,
  ) => Page<Item>
}

/**
 * Keyset paging: a page continues after the last row of the one before, whatever was inserted meanwhile. `name` names the
 * list and its order; a cursor of another list or order answers `CURSOR_INVALID`. `id` breaks ties and must be unique.
 */
export function openKeyset(
  name: string,
  sort: KeysetSort,
  id: SQLWrapper,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Result<Keyset, CursorInvalid> {
  const last = cursor === undefined ? null : readCursor(name, cursor)
  if (cursor !== undefined && !last) return err({ code: 'CURSOR_INVALID' })
  const direction = sql.raw(sort.order)
  const nulls = sort.isNullable ? sql.raw(' nulls last') : sql.empty()
  return ok({
    key: sql<string | null>`${sort.by}::text`.as('keyset_key'),
    after: last ? afterRow(sort, id, last) : undefined,
    orderBy: sql`${sort.by} ${direction}${nulls}, ${id} ${direction}`,
    limit: limit + 1,
    toPage: (rows, toItem) => {
      const shown = rows.slice(0, limit)
      const end = shown.at(-1)
      return { items: shown.map(toItem), next: rows.length > limit && end ? writeCursor(name, end) : null }
    },
  })
}

type LastRow = { readonly key: string | null; readonly id: string }

function afterRow(sort: KeysetSort, id: SQLWrapper, last: LastRow): SQL {
  const beyond = sql.raw(sort.order === 'asc' ? '>' : '<')
  if (last.key === null) return sql`(${sort.by} is null and ${id} ${beyond} ${last.id}::uuid)`
  const row = sql`(${sort.by}, ${id}) ${beyond} (${last.key}::${sql.raw(sort.type)}, ${last.id}::uuid)`
  return sort.isNullable ? sql`(${row} or ${sort.by} is null)` : row
}

const writeCursor = (name: string, { key, id }: LastRow): string =>
  Buffer.from(JSON.stringify([name, key, id])).toString('base64url')

function readCursor(name: string, cursor: string): LastRow | null {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== name) return null
  const [, key, id] = parts
  if ((key !== null && typeof key !== 'string') || typeof id !== 'string' || !isId(id)) return null
  return { key, id }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
