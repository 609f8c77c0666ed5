import { setImmediate as breathe } from 'node:timers/promises'
import { attributeOf, xmlTokens } from './xml-tokens.ts'
import { openZip } from './unzip.ts'
import { readDateStyles, toDateText } from './xlsx-dates.ts'

type Limits = { readonly rows: number; readonly columns: number }

/** What an XLSX may unpack to; its sheets compress tenfold and more, so the file's own size says little. */
const unpackedBytes = 96 * 1024 * 1024

/**
 * The first sheet of an XLSX (ECMA-376), row by row as texts: what a formula last came to, dates as YYYY-MM-DD. Null: it is
 * none. Other processes' work goes on meanwhile.
 */
export async function readXlsx(bytes: Buffer, limits: Limits): Promise<string[][] | 'too-large' | null> {
  const archive = openZip(bytes, unpackedBytes)
  if (!archive) return null
  let isTooLarge = false
  const take = async (name: string): Promise<string | null> => {
    const body = isTooLarge ? null : await archive.read(name)
    if (body === 'too-large') isTooLarge = true
    return body instanceof Buffer ? body.toString('utf8') : null
  }
  const workbook = await take('xl/workbook.xml')
  const path = firstSheet(workbook ?? '', await take('xl/_rels/workbook.xml.rels'))
  const shared = await take('xl/sharedStrings.xml')
  const styles = await take('xl/styles.xml')
  const sheet = await take(path)
  if (isTooLarge) return 'too-large'
  if (workbook === null || sheet === null) return null
  const strings = shared ? await readStrings(shared) : []
  return readRows(sheet, { strings, dates: readDateStyles(styles ?? ''), limits })
}

/** Where the first sheet lies, by the workbook's own word. */
function firstSheet(workbook: string, relations: string | null): string {
  let id: string | null = null
  for (const token of xmlTokens(workbook)) {
    if (token.kind !== 'open' || token.name !== 'sheet') continue
    id = attributeOf(token.attributes, 'r:id')
    break
  }
  for (const token of xmlTokens(relations ?? '')) {
    if (token.kind !== 'open' || token.name !== 'Relationship' || attributeOf(token.attributes, 'Id') !== id) continue
    const target = attributeOf(token.attributes, 'Target') ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  return 'xl/worksheets/sheet1.xml'
}

const stepsToBreathe = 100_000

/** The texts that cells refer to by number, without the readings of Japanese words. */
async function readStrings(xml: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  let steps = 0
  for (const token of xmlTokens(xml)) {
    if (++steps % stepsToBreathe === 0) await breathe()
    if (token.kind === 'text') {
      if (inText && !inReading) text += token.text
    } else if (token.name === 't') inText = token.kind === 'open'
    else if (token.name === 'rPh') inReading = token.kind === 'open'
    else if (token.name === 'si' && token.kind === 'close') {
      strings.push(text)
      text = ''
    }
  }
  return strings
}

type Cell = { readonly column: number; readonly type: string; readonly isDate: boolean; text: string }
type Around = { readonly strings: readonly string[]; readonly dates: ReadonlySet<number>; readonly limits: Limits }

async function readRows(xml: string, around: Around): Promise<string[][] | 'too-large'> {
  const rows: string[][] = []
  let row: string[] = []
  let cell: Cell | null = null
  let inValue = false
  let steps = 0
  for (const token of xmlTokens(xml)) {
    if (++steps % stepsToBreathe === 0) await breathe()
    if (token.kind === 'text') {
      if (cell && inValue) cell.text += token.text
    } else if (token.name === 'v' || token.name === 't') inValue = token.kind === 'open'
    else if (token.name === 'c' && token.kind === 'open') cell = cellOf(token.attributes, row.length, around)
    else if (token.name === 'c' && cell) {
      if (cell.column >= around.limits.columns) return 'too-large'
      while (row.length < cell.column) row.push('')
      row[cell.column] = valueOf(cell, around.strings)
      cell = null
    } else if (token.name === 'row' && token.kind === 'close') {
      rows.push(row)
      row = []
      if (rows.length > around.limits.rows + 1) return 'too-large'
    } else if (token.name === 'sheetData' && token.kind === 'close') break
  }
  return rows
}

function cellOf(attributes: string, next: number, { dates }: Around): Cell {
  const letters = /^[A-Z]{1,3}/.exec(attributeOf(attributes, 'r') ?? '')?.[0]
  const style = Number(attributeOf(attributes, 's') ?? Number.NaN)
  return {
    column: letters ? columnOf(letters) : next,
    type: attributeOf(attributes, 't') ?? 'n',
    isDate: dates.has(style),
    text: '',
  }
}

/** A: 0, Z: 25, AA: 26. */
const columnOf = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function valueOf({ type, text, isDate }: Cell, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  // What a formula that failed came to says nothing.
  if (type === 'e') return ''
  if (type !== 'n' || text === '') return text
  return isDate ? toDateText(Number(text)) : plainNumber(text)
}

/** 3.8067E+11 is how a long number is kept; nobody wrote it so. */
function plainNumber(text: string): string {
  const value = Number(text)
  return /e/i.test(text) && Number.isSafeInteger(value) ? value.toFixed(0) : text
}
