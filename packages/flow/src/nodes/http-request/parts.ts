import { plainText } from '../../engine/say.ts'
import type { Turn } from '../../engine/turn.ts'
import { variablesIn } from '../../text/markup.ts'

/** A piece of an argument: words, or the name of a secret for the server to put in. */
export type Part = { text: string } | { secret: string }

const token = /\{\{\s*(?:secret\.([A-Za-z][A-Za-z0-9_]{0,63})|([A-Za-z0-9.]+)\s*(?:\|[^{}]*)?)\s*\}\}/g

/** A template as parts, variables filled in (through `encode`), secrets left by name. Its signs are its own: no markup here. */
export function partsOf(turn: Turn, template: string, encode: (text: string) => string = (text) => text): Part[] {
  const parts: Part[] = []
  let from = 0
  const push = (text: string): void => {
    if (text !== '') parts.push({ text })
  }
  for (const match of template.matchAll(token)) {
    push(template.slice(from, match.index))
    from = match.index + match[0].length
    if (match[1] !== undefined) parts.push({ secret: match[1] })
    else push(encode(plainText(turn, match[0]).toWellFormed()))
  }
  push(template.slice(from))
  return parts
}

/** The variables a template names; a secret is none. */
export const templateReads = (template: string): string[] =>
  variablesIn(template).filter((name) => !name.startsWith('secret.'))
