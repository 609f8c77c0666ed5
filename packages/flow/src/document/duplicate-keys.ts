type Level = { readonly keys: Set<string> | null; key: string; index: number; expectsKey: boolean }

/**
 * The paths under which a JSON text gives a field twice (`nodes.menu`). A parser keeps the last of them without a word: a document
 * put together by hand would lose a node. The text must be JSON; it is read once.
 */
export function duplicateKeys(text: string): string[] {
  const found: string[] = []
  const levels: Level[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    const level = levels.at(-1)
    if (sign === '"') {
      const end = endOfString(text, at)
      if (level?.keys && level.expectsKey) {
        level.key = String(JSON.parse(text.slice(at, end + 1)))
        level.expectsKey = false
        if (level.keys.has(level.key)) found.push(pathOf(levels))
        level.keys.add(level.key)
      }
      at = end
    } else if (sign === '{' || sign === '[') {
      levels.push({ keys: sign === '{' ? new Set() : null, key: '', index: 0, expectsKey: sign === '{' })
    } else if (sign === '}' || sign === ']') levels.pop()
    else if (sign === ',' && level) {
      level.index++
      level.expectsKey = level.keys !== null
    }
  }
  return found
}

/** Sign by sign, not by a regular expression: a text of many megabytes would exhaust the stack of one. */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

const pathOf = (levels: readonly Level[]): string =>
  levels.map(({ keys, key, index }) => (keys ? key : String(index))).join('.')
