import { Fault, type Span } from './error.ts'

export type Token = Span & {
  readonly is: 'number' | 'text' | 'word' | 'sign' | 'end'
  /** The word or sign, or what a text says. */
  readonly says: string
}

export const longest = 2000
const word = /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9]*)*/y
const number = /\d+(?:\.\d+)?/y
const space = /\s+/y
const signs = ['<=', '>=', '!=', '<>', '==', '(', ')', '[', ']', ',', '+', '-', '*', '/', '%', '=', '<', '>']

/** The words and signs of an expression, each with its place. The last one is the end. */
export function tokensOf(text: string): Token[] {
  if (text.length > longest) throw new Fault('EXPRESSION_TOO_LONG', { from: longest, to: text.length }, { longest })
  const tokens: Token[] = []
  let from = 0
  const push = (is: Token['is'], says: string, to: number): void => {
    tokens.push({ is, says, from, to })
    from = to
  }
  while (from < text.length) {
    const gap = matchAt(space, text, from)
    if (gap !== null) from += gap.length
    else if (text[from] === '"' || text[from] === "'") pushText(text, from, push)
    else {
      const found = matchAt(number, text, from)
      const name = found === null ? matchAt(word, text, from) : null
      const sign = signs.find((known) => text.startsWith(known, from))
      if (found !== null) push('number', found, from + found.length)
      else if (name !== null) push('word', name, from + name.length)
      else if (sign !== undefined) push('sign', sign, from + sign.length)
      else throw new Fault('EXPRESSION_SIGN_UNKNOWN', { from, to: from + 1 }, { found: text[from] ?? '' })
    }
  }
  push('end', '', from)
  return tokens
}

function pushText(text: string, from: number, push: (is: 'text', says: string, to: number) => void): void {
  const quote = text[from]
  let says = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === quote) return push('text', says, at + 1)
    if (text[at] === '\\' && at + 1 < text.length) at++
    says += text[at]
  }
  throw new Fault('EXPRESSION_TEXT_OPEN', { from, to: text.length })
}

function matchAt(form: RegExp, text: string, at: number): string | null {
  form.lastIndex = at
  return form.exec(text)?.[0] ?? null
}
