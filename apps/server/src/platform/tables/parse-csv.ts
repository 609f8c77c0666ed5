const delimiters = [',', ';', '\t', '|'] as const

/** The rows of a text with delimiters (RFC 4180, and what programs make of it), at most `most`. */
export function parseCsv(given: string, most: number): string[][] {
  // Excel writes its delimiter into a first line of its own.
  const hint = /^sep=(.)\r?\n/.exec(given)
  const text = hint ? given.slice(hint[0].length) : given
  const delimiter = hint?.[1] ?? delimiterOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length && rows.length < most) {
    const cell = readCell(text, at, delimiter)
    row.push(cell.value)
    at = cell.end
    if (text[at] === delimiter) {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
  }
  return rows
}

/** One cell from `at`, and where it ends: at a delimiter, the end of the line or of the text. */
function readCell(text: string, at: number, delimiter: string): { value: string; end: number } {
  if (text[at] !== '"') {
    const end = endOfPlain(text, at, delimiter)
    return { value: text.slice(at, end), end }
  }
  let value = ''
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    // A quote that is never closed: the rest is the cell, nothing is lost.
    if (quote < 0) return { value: value + text.slice(from), end: text.length }
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const end = endOfPlain(text, quote + 1, delimiter)
      return { value: value + text.slice(quote + 1, end), end }
    }
    value += '"'
    from = quote + 2
  }
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** The delimiter that the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '')
  const line = start.split(/[\r\n]/, 1)[0] ?? ''
  const score = (delimiter: string): number => line.split(delimiter).length
  return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best), ',')
}
