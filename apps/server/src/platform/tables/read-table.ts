import { err, ok, type Result } from '@cartie/kernel'
import { decodeText } from './decode-text.ts'
import { parseCsv } from './parse-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** A table somebody gave us: its first row as names of columns, the others as texts, each as long as `columns`. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
export type TableProblem =
  /** No table in it: another kind of file, or a broken one. */
  | { readonly code: 'TABLE_UNREADABLE' }
  /** Excel of before 2007. */
  | { readonly code: 'TABLE_OLD_EXCEL' }
  | { readonly code: 'TABLE_EMPTY' }
  | { readonly code: 'TABLE_TOO_LARGE'; readonly data: { readonly rows: number; readonly columns: number } }

/** More would not be an import by hand; each bound keeps a hostile file from taking the server's memory. */
export const tableLimits = { bytes: 20 * 1024 * 1024, rows: 50_000, columns: 200, cell: 5_000 } as const

/** Reads CSV (any usual delimiter, UTF-8, UTF-16 or Windows-1251) or the first sheet of an XLSX. Never throws on hostile bytes. */
export async function readTable(bytes: Buffer): Promise<Result<Table, TableProblem>> {
  if (bytes.length > tableLimits.bytes) return tooLarge()
  if (bytes.subarray(0, 4).equals(oldExcel)) return err({ code: 'TABLE_OLD_EXCEL' })
  if (bytes.subarray(0, 2).equals(zip)) {
    const sheet = await readXlsx(bytes, tableLimits)
    if (sheet === 'too-large') return tooLarge()
    return sheet ? shape(sheet) : err({ code: 'TABLE_UNREADABLE' })
  }
  const text = decodeText(bytes)
  return text === null ? err({ code: 'TABLE_UNREADABLE' }) : shape(parseCsv(text, tableLimits.rows + 2))
}

const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const zip = Buffer.from('PK')

const tooLarge = () =>
  err({ code: 'TABLE_TOO_LARGE' as const, data: { rows: tableLimits.rows, columns: tableLimits.columns } })

/** The first row that says anything names the columns; rows that say nothing are left out, long cells are cut. */
function shape(lines: readonly (readonly string[])[]): Result<Table, TableProblem> {
  const said = lines.filter((line) => line.some((cell) => cell.trim() !== ''))
  const [head, ...rows] = said
  if (!head || rows.length === 0) return err({ code: 'TABLE_EMPTY' })
  const width = said.reduce((most, line) => Math.max(most, line.length), 0)
  if (rows.length > tableLimits.rows || width > tableLimits.columns) return tooLarge()
  const clean = (cell: string | undefined): string =>
    (cell ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, tableLimits.cell)
  const full = (line: readonly string[]): string[] => Array.from({ length: width }, (_, index) => clean(line[index]))
  return ok({ columns: full(head), rows: rows.map(full) })
}
