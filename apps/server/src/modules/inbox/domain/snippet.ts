export type Snippet = { readonly text: string; readonly start: number; readonly length: number }

const before = 40
const longest = 140

/** The part of a text around what was searched, on one line, and where in it the hit is. */
export function snippetOf(text: string, search: string): Snippet {
  const line = text.replace(/\s+/g, ' ').trim()
  const sought = search.replace(/\s+/g, ' ').trim()
  const at = line.toLowerCase().indexOf(sought.toLowerCase())
  // A few letters change their length in lower case: the hit is then shown without a mark rather than with a wrong one.
  const isMarked = at >= 0 && line.toLowerCase().length === line.length
  const from = Math.max(0, (isMarked ? at : 0) - before)
  const head = from > 0 ? '…' : ''
  const shown = line.slice(from, from + longest).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
  const cut = line.charCodeAt(from) >= 0xdc00 && line.charCodeAt(from) <= 0xdfff ? 1 : 0
  const tail = from + longest < line.length ? '…' : ''
  const start = isMarked ? at - from - cut + head.length : 0
  const length = isMarked ? Math.min(sought.length, head.length + shown.length - start) : 0
  return { text: head + shown + tail, start, length }
}
