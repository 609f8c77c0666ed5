import { Buffer } from 'node:buffer'
import { ok } from '@cartie/kernel'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { WireEntity } from '../core/wire.ts'

export type Formatted = { readonly text: string; readonly entities: readonly WireEntity[] }

/** Telegram's HTML style, as strict as Telegram: https://core.telegram.org/bots/api#html-style */
export function parseHtml(input: string): Answer<Formatted> {
  if (!input.includes('<') && !input.includes('&')) return ok({ text: input, entities: [] })
  const state: State = { input, at: 0, text: '', open: [], entities: [] }
  while (state.at < input.length) {
    const character = input[state.at]
    if (character === '<') {
      const problem = input[state.at + 1] === '/' ? closeTag(state) : openTag(state)
      if (problem !== null) return badRequest(`can't parse entities: ${problem}`)
    } else if (character === '&') readCharacter(state)
    else {
      const next = nextSpecial(input, state.at)
      state.text += input.slice(state.at, next)
      state.at = next
    }
  }
  const unclosed = state.open.at(-1)
  if (unclosed)
    return badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  return ok({ text: state.text, entities: state.entities })
}

type Open = { readonly tag: string; readonly offset: number; readonly attributes: ReadonlyMap<string, string> }
type State = {
  readonly input: string
  at: number
  text: string
  readonly open: Open[]
  readonly entities: WireEntity[]
}

const entityTypes: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

function openTag(state: State): string | null {
  const begin = state.at
  const where = (): string => `at byte offset ${byteOffset(state.input, begin)}`
  const named = /[^\s>]*/y
  named.lastIndex = begin + 1
  const tag = (named.exec(state.input)?.[0] ?? '').toLowerCase()
  state.at = named.lastIndex
  if (state.at >= state.input.length) return `Unclosed start tag ${where()}`
  if (!(tag in entityTypes)) return `Unsupported start tag "${tag}" ${where()}`
  const attributes = new Map<string, string>()
  const problem = readAttributes(state, tag, attributes, where)
  if (problem !== null) return problem
  if (tag === 'span' && attributes.get('class') !== 'tg-spoiler')
    return `Tag "span" must have class "tg-spoiler" ${where()}`
  if (tag === 'tg-emoji' && !/^\d+$/.test(attributes.get('emoji-id') ?? ''))
    return 'Invalid custom emoji identifier specified'
  state.open.push({ tag, offset: state.text.length, attributes })
  return null
}

function readAttributes(
  state: State,
  tag: string,
  attributes: Map<string, string>,
  where: () => string,
): string | null {
  const attribute = /\s*(?:(>)|([^\s=>]*)\s*(?:(=)\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))?)?)/y
  for (;;) {
    attribute.lastIndex = state.at
    const found = attribute.exec(state.input)
    if (found?.[1] === '>') {
      state.at = attribute.lastIndex
      return null
    }
    if (!found || attribute.lastIndex >= state.input.length) return `Unclosed start tag ${where()}`
    state.at = attribute.lastIndex
    const [, , name = '', equals, double, single, bare] = found
    if (name === '') return `Empty attribute name in the tag "${tag}" ${where()}`
    const value = double ?? single ?? bare
    if (equals === undefined && name !== 'expandable')
      return `Expected equal sign in declaration of an attribute of the tag "${tag}" ${where()}`
    if (equals !== undefined && value === undefined) return `Unclosed start tag ${where()}`
    attributes.set(name.toLowerCase(), decode(value ?? ''))
  }
}

function closeTag(state: State): string | null {
  const begin = state.at
  const end = state.input.indexOf('>', begin)
  const where = `at byte offset ${byteOffset(state.input, begin)}`
  const open = state.open.at(-1)
  if (!open) return `Unexpected end tag ${where}`
  if (end < 0) return `Unclosed end tag ${where}`
  const tag = state.input
    .slice(begin + 2, end)
    .trim()
    .toLowerCase()
  if (tag !== '' && tag !== open.tag) return `Unmatched end tag ${where}, expected "</${open.tag}>", found "</${tag}>"`
  state.at = end + 1
  state.open.pop()
  const length = state.text.length - open.offset
  if (length > 0) addEntity(state, open, length)
  return null
}

function addEntity(state: State, { tag, offset, attributes }: Open, length: number): void {
  const type = entityTypes[tag] ?? tag
  if (tag === 'a') {
    const url = attributes.get('href') || state.text.slice(offset)
    state.entities.push({ type, offset, length, url })
  } else if (tag === 'tg-emoji') {
    state.entities.push({ type, offset, length, custom_emoji_id: attributes.get('emoji-id') ?? '' })
  } else if (tag === 'blockquote' && attributes.has('expandable')) {
    state.entities.push({ type: 'expandable_blockquote', offset, length })
  } else if (tag === 'code' && state.open.at(-1)?.tag === 'pre' && attributes.has('class')) {
    const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1]
    state.entities.push({ type, offset, length, ...(language && { language }) })
  } else if (tag === 'pre') state.entities.push(preOf(state, offset, length))
  else state.entities.push({ type, offset, length })
}

/** `<pre><code class="language-x">` is one block with a language. */
function preOf(state: State, offset: number, length: number): WireEntity {
  const inner = state.entities.at(-1)
  const isWhole = inner?.type === 'code' && inner.offset === offset && inner.length === length
  if (!isWhole) return { type: 'pre', offset, length }
  state.entities.pop()
  return { type: 'pre', offset, length, ...(inner.language && { language: inner.language }) }
}

const character = /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot));?/iy
const namedCharacters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

function readCharacter(state: State): void {
  const decoded = characterAt(state.input, state.at)
  state.text += decoded?.text ?? '&'
  state.at = decoded?.end ?? state.at + 1
}

function characterAt(input: string, at: number): { text: string; end: number } | null {
  character.lastIndex = at
  const found = character.exec(input)
  if (!found) return null
  const [, hex, decimal, name] = found
  const end = character.lastIndex
  if (name !== undefined) {
    const text = namedCharacters[name]
    return text === undefined ? null : { text, end }
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code < 0x10ffff ? { text: String.fromCodePoint(code), end } : null
}

const decode = (value: string): string =>
  value.replace(/&(?:#x[0-9a-f]+|#\d+|lt|gt|amp|quot);?/gi, (found) => characterAt(found, 0)?.text ?? found)

function nextSpecial(input: string, from: number): number {
  const tag = input.indexOf('<', from)
  const escape = input.indexOf('&', from)
  const end = input.length
  return Math.min(tag < 0 ? end : tag, escape < 0 ? end : escape)
}

export const byteOffset = (input: string, at: number): number => Buffer.byteLength(input.slice(0, at))
