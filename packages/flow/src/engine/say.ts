import { locales, textIn, type Texts } from '@cartie/kernel'
import { renderLink, renderMarkup, renderPlain, type Lookup } from '../text/markup.ts'
import { normal } from '../text/normal.ts'
import { showDate, showValue } from '../text/show-value.ts'
import type { Button, TextRun } from './effect.ts'
import { encodePress, sessionKeyOf } from './press.ts'
import { readVariable, type Turn } from './turn.ts'
import type { MediaRef, Value } from './value.ts'

/** A button before it is resolved. `text` is a label that is no text of ours: a make, a phone number. */
export type ButtonSpec = {
  readonly id: string
  readonly label: Texts | string
  readonly kind?: Button['kind']
  readonly url?: string
}

export type Saying = {
  readonly text: Texts | readonly TextRun[]
  readonly buttons?: readonly (readonly ButtonSpec[])[]
  readonly media?: readonly MediaRef[]
  readonly isQuestion?: boolean
  readonly editsPrevious?: boolean
  /** Values for `{{name}}` that are no variables of the scenario. */
  readonly extra?: { readonly [name: string]: Value }
}

/** Sends a message: texts in the session's language, variables filled in, buttons with their tokens. */
export function say(turn: Turn, saying: Saying): void {
  const { nodeId, visit, language } = turn.state
  const lookup = lookupIn(turn, saying.extra)
  const { text } = saying
  const runs = isRuns(text) ? text : renderMarkup(textIn(text, language), lookup)
  const rows = (saying.buttons ?? []).map((row) => row.flatMap((spec) => resolveButton(turn, spec, lookup) ?? []))
  const buttons = rows.filter((row) => row.length > 0)
  const media = saying.media ?? []
  if (runs.length === 0 && buttons.length === 0 && media.length === 0) return
  const flags = { isQuestion: saying.isQuestion ?? false, editsPrevious: saying.editsPrevious ?? false }
  const message = { type: 'send' as const, nodeId, visit }
  // No messenger shows buttons under an album: the album goes first, the words with their buttons after it.
  if (media.length > 1 && buttons.length > 0 && runs.length > 0) {
    turn.effects.push({ ...message, text: [], buttons: [], media, isQuestion: false, editsPrevious: false })
    turn.effects.push({ ...message, text: runs, buttons, media: [], ...flags })
  } else turn.effects.push({ ...message, text: runs, buttons, media, ...flags })
}

const isRuns = (text: Texts | readonly TextRun[]): text is readonly TextRun[] => Array.isArray(text)

export const notice = (turn: Turn, text: Texts): void => {
  turn.effects.push({ type: 'notice', text: textIn(text, turn.state.language) })
}

/** Fills variables into templates the way the session's language shows them. */
export function lookupIn(turn: Turn, extra: Saying['extra'] = {}): Lookup {
  return (name, fallback) => {
    const own = Object.hasOwn(extra, name)
    const shown = own ? showValue(extra[name] ?? null, turn.state.language) : showVariable(turn, name)
    return shown === '' ? fallback : shown
  }
}

export const plainText = (turn: Turn, template: string): string => renderPlain(template, lookupIn(turn))

/** A text in all three languages with variables filled in as each of them shows them: for members, who read their own. */
export function inEveryLanguage(turn: Turn, texts: Texts): { [language: string]: string } {
  const spoken = turn.state
  const said = Object.fromEntries(
    locales.map((language) => {
      turn.state = { ...spoken, language }
      return [language, renderPlain(textIn(texts, language), lookupIn(turn))]
    }),
  )
  turn.state = spoken
  return said
}

/** A variable as a person reads it: by the question that asked for it, else by its declared type, else by its shape. */
export function showVariable(turn: Turn, name: string): string {
  const value = readVariable(turn, name)
  if (value === null) return ''
  for (const node of writersOf(turn, name)) {
    const shown = turn.kindOf(node).show?.(node, value, turn.state.language)
    if (shown) return shown
  }
  const declared = turn.document.variables.find((variable) => variable.name === name)
  if (declared?.type === 'date' && typeof value === 'string') return showDate(value)
  return showValue(value, turn.state.language)
}

type Writers = ReadonlyMap<string, readonly Turn['document']['nodes'][string][]>
const writersByDocument = new WeakMap<object, Writers>()

function writersOf(turn: Turn, name: string): readonly Turn['document']['nodes'][string][] {
  let writers = writersByDocument.get(turn.document)
  if (!writers) {
    writers = Map.groupBy(
      Object.values(turn.document.nodes).filter((node) => 'show' in turn.kindOf(node)),
      (node) => turn.kindOf(node).writes(node)[0] ?? '',
    )
    writersByDocument.set(turn.document, writers)
  }
  return writers.get(name) ?? []
}

function resolveButton(turn: Turn, spec: ButtonSpec, lookup: Lookup): Button | null {
  const { sessionId, visit, language } = turn.state
  const label = typeof spec.label === 'string' ? spec.label : renderPlain(textIn(spec.label, language), lookup)
  if (label === '') return null
  if (spec.kind === 'url') {
    const url = renderLink(spec.url ?? '', lookup)
    return url === null ? null : { kind: 'url', id: spec.id, label, url }
  }
  if (spec.kind === 'shareContact' || spec.kind === 'shareLocation') return { kind: spec.kind, id: spec.id, label }
  return { kind: 'reply', id: spec.id, label, token: encodePress(sessionKeyOf(sessionId), visit, spec.id) }
}

/** The button whose label, in any language, is what the contact typed: messengers without inline buttons send words. */
export function buttonNamed(turn: Turn, rows: readonly (readonly ButtonSpec[])[], text: string): string | null {
  const wanted = normal(text)
  const lookup = lookupIn(turn)
  for (const spec of rows.flat()) {
    if (spec.kind !== undefined && spec.kind !== 'reply') continue
    const labels = typeof spec.label === 'string' ? [spec.label] : Object.values(spec.label)
    if (labels.some((label) => label !== undefined && normal(renderPlain(label, lookup)) === wanted)) return spec.id
  }
  return null
}

/** Lays buttons out in rows of at most `perRow`. */
export function inRows<T>(items: readonly T[], perRow: number): T[][] {
  const rows: T[][] = []
  for (let at = 0; at < items.length; at += perRow) rows.push(items.slice(at, at + perRow))
  return rows
}
