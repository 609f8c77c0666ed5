import { attributeOf, xmlTokens } from './xml-tokens.ts'

/** Which cell styles show their number as a date or a time (ECMA-376 18.8.30), by their place among `cellXfs`. */
export function readDateStyles(styles: string): ReadonlySet<number> {
  const formats = new Map<number, string>()
  const dates = new Set<number>()
  let inCells = false
  let place = 0
  for (const token of xmlTokens(styles)) {
    if (token.kind === 'text') continue
    if (token.name === 'cellXfs') inCells = token.kind === 'open'
    if (token.kind !== 'open') continue
    if (token.name === 'numFmt')
      formats.set(Number(attributeOf(token.attributes, 'numFmtId')), attributeOf(token.attributes, 'formatCode') ?? '')
    if (token.name !== 'xf' || !inCells) continue
    const id = Number(attributeOf(token.attributes, 'numFmtId'))
    if (isDateFormat(id, formats.get(id))) dates.add(place)
    place += 1
  }
  return dates
}

function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 45 && id <= 47)
  return /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}

/** A serial number of Excel's calendar (days since 30 December 1899) as YYYY-MM-DD, with the time when it has one. */
export function toDateText(serial: number): string {
  const at = new Date(Math.round((serial - 25_569) * 86_400) * 1_000)
  if (Number.isNaN(at.getTime())) return ''
  const text = at.toISOString()
  return serial % 1 === 0 ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
