/**
 * The same text, character for character, with comments and the insides of strings, templates and regular expressions
 * blanked: what is left is code, and every position still means the same line. Code inside `${…}` of a template stays.
 */
export function maskSource(text: string): string {
  const out = text.split('')
  const blank = (from: number, to: number) => {
    for (let index = from; index < to && index < out.length; index++) if (out[index] !== '\n') out[index] = ' '
  }
  const braces: number[] = []
  let depth = 0
  let at = 0
  while (at < text.length) {
    const char = text[at] ?? ''
    const two = text.slice(at, at + 2)
    if (two === '//' && text[at - 1] !== ':') at = blankTo(blank, at, indexOr(text, '\n', at))
    else if (two === '/*') at = blankTo(blank, at, indexOr(text, '*/', at + 2) + 2)
    else if (char === "'" || char === '"') at = skipString(text, at, blank)
    else if (char === '/' && startsRegex(text, at)) at = skipRegex(text, at, blank)
    else if (char === '`' || (char === '}' && braces.at(-1) === depth)) {
      if (char === '}') braces.pop()
      const end = templateEnd(text, at + 1)
      blank(at + 1, end)
      if (text.slice(end, end + 2) === '${') braces.push(depth)
      at = end + (text[end] === '`' ? 1 : 2)
    } else {
      if (char === '{') depth++
      if (char === '}') depth--
      at++
    }
  }
  return out.join('')
}

type Blank = (from: number, to: number) => void

function blankTo(blank: Blank, from: number, to: number): number {
  blank(from, to)
  return to
}

function indexOr(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from)
  return found < 0 ? text.length : found
}

/** A quote that is not closed on its line is an apostrophe in the text of a page, not a string. */
function skipString(text: string, start: number, blank: Blank): number {
  const quote = text[start]
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) {
      blank(start + 1, at)
      return at + 1
    }
  }
  return start + 1
}

/** Position of the backquote that closes a template, or of its next `${`. */
function templateEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '`' || (text[at] === '$' && text[at + 1] === '{')) return at
  }
  return text.length
}

/** After a value a slash divides; after an operator, a bracket or `return` it opens a regular expression. */
function startsRegex(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at).trimEnd()
  return before === '' || /[(,=:[!&|?{};+>]$|\b(return|typeof|case|in|of)$/.test(before)
}

function skipRegex(text: string, start: number, blank: Blank): number {
  let isInClass = false
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') isInClass = true
    else if (text[at] === ']') isInClass = false
    else if (text[at] === '/' && !isInClass) {
      blank(start + 1, at)
      return at + 1
    }
  }
  return start + 1
}
