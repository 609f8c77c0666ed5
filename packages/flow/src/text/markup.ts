import type { TextRun } from '../engine/effect.ts'

/** Fills in a variable: its name and what follows `|` in the template, shown when it is empty. */
export type Lookup = (name: string, fallback: string) => string

const token = /\\([\\*_[\]{}])|(\*\*)|(__)|\[([^\]\n]+)\]\(([^)\s]+)\)|\{\{\s*([A-Za-z0-9.]+)\s*(?:\|([^{}]*))?\}\}/g
const safeLink = /^(https?:\/\/[^\s]+|tel:\+?[0-9]+|mailto:[^\s@]+@[^\s@]+|tg:\/\/[^\s]+)$/i

/**
 * A template as runs. The markup is `**bold**`, `__italic__`, `[words](https://…)`, `{{variable}}`, `{{variable|when empty}}`,
 * and a backslash before a sign that should stay itself. What a variable holds is text and never becomes markup.
 */
export function renderMarkup(template: string, lookup: Lookup): TextRun[] {
  const runs: TextRun[] = []
  const style = { bold: false, italic: false }
  let from = 0
  for (const match of template.matchAll(token)) {
    push(runs, template.slice(from, match.index), style)
    from = match.index + match[0].length
    const [, escaped, bold, italic, words, address, name, fallback] = match
    if (escaped) push(runs, escaped, style)
    else if (bold) style.bold = !style.bold
    else if (italic) style.italic = !style.italic
    else if (name) push(runs, lookup(name, fallback ?? ''), style)
    else pushLink(runs, words ?? '', address ?? '', { style, lookup })
  }
  push(runs, template.slice(from), style)
  return runs
}

/** A template as one plain string, for labels, notes and arguments. */
export const renderPlain = (template: string, lookup: Lookup): string =>
  renderMarkup(template, lookup)
    .map((run) => run.text)
    .join('')

/** The variables a template names. */
export const variablesIn = (template: string): string[] =>
  !template.includes('{{')
    ? []
    : [...template.matchAll(/\{\{\s*([A-Za-z0-9.]+)\s*(?:\|[^{}]*)?\}\}/g)].map((match) => match[1] ?? '')

/** An address with its variables filled in and escaped; null when what comes out is not one we let through. */
export function renderLink(template: string, lookup: Lookup): string | null {
  const address = template.replace(
    /\{\{\s*([A-Za-z0-9.]+)\s*(?:\|([^{}]*))?\}\}/g,
    (_, name: string, fallback?: string) => encodeURIComponent(lookup(name, fallback ?? '').toWellFormed()),
  )
  return safeLink.test(address) ? address : null
}

type Style = { bold: boolean; italic: boolean }

function push(runs: TextRun[], text: string, style: Style, link?: string): void {
  if (text === '') return
  const last = runs.at(-1)
  const isSame =
    last && (last.bold ?? false) === style.bold && (last.italic ?? false) === style.italic && last.link === link
  if (isSame) runs[runs.length - 1] = { ...last, text: last.text + text }
  else {
    const marks = { ...(style.bold && { bold: true as const }), ...(style.italic && { italic: true as const }) }
    runs.push({ text, ...marks, ...(link !== undefined && { link }) })
  }
}

function pushLink(
  runs: TextRun[],
  words: string,
  address: string,
  { style, lookup }: { style: Style; lookup: Lookup },
): void {
  const link = renderLink(address, lookup)
  const text = words.replace(/\{\{\s*([A-Za-z0-9.]+)\s*(?:\|([^{}]*))?\}\}/g, (_, name: string, fallback?: string) =>
    lookup(name, fallback ?? ''),
  )
  push(runs, text, style, link ?? undefined)
}
