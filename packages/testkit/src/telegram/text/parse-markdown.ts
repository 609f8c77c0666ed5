import { ok } from '@cartie/kernel'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { WireEntity } from '../core/wire.ts'
import { byteOffset, type Formatted } from './parse-html.ts'

/** Telegram's MarkdownV2: https://core.telegram.org/bots/api#markdownv2-style */
export function parseMarkdown(input: string): Answer<Formatted> {
  const state: State = { input, at: 0, text: '', open: [], entities: [], quoteAt: null }
  while (state.at < input.length) {
    const problem = step(state)
    if (problem !== null) return badRequest(`can't parse entities: ${problem}`)
  }
  const unclosed = state.open.at(-1)
  if (unclosed) return badRequest(`can't parse entities: ${noEnd(state, unclosed.mark, unclosed.begin)}`)
  endQuote(state)
  return ok({ text: state.text, entities: state.entities })
}

type Open = { readonly mark: string; readonly offset: number; readonly begin: number }
type State = {
  readonly input: string
  at: number
  text: string
  readonly open: Open[]
  readonly entities: WireEntity[]
  quoteAt: number | null
}

const styles: Readonly<Record<string, readonly [type: string, name: string]>> = {
  '*': ['bold', 'Bold'],
  _: ['italic', 'Italic'],
  __: ['underline', 'Underline'],
  '~': ['strikethrough', 'Strikethrough'],
  '||': ['spoiler', 'Spoiler'],
  '[': ['text_link', 'TextUrl'],
  '![': ['custom_emoji', 'CustomEmoji'],
  '`': ['code', 'Code'],
  '```': ['pre', 'Pre'],
}
const reserved = '_*[]()~`>#+-=|{}.!'

function step(state: State): string | null {
  const { input, at } = state
  const character = input[at] ?? ''
  if (character === '\\' && at + 1 < input.length && input.charCodeAt(at + 1) < 127)
    return write(state, input[at + 1], 2)
  if (input.startsWith('```', at)) return codeBlock(state)
  if (character === '`') return codeSpan(state)
  const isLineStart = at === 0 || input[at - 1] === '\n'
  if (isLineStart && state.quoteAt !== null && character !== '>') endQuote(state)
  if (isLineStart && character === '>') return beginQuote(state)
  if (character === '\n') return write(state, '\n', 1)
  const mark = ['||', '__', '![', '*', '_', '~', '['].find((candidate) => input.startsWith(candidate, at))
  if (mark === '||' && endsQuote(state)) return endExpandable(state)
  if (mark !== undefined) return toggle(state, mark)
  if (character === ']') return endLink(state)
  if (reserved.includes(character))
    return `Character '${character}' is reserved and must be escaped with the preceding '\\'`
  return write(state, character, 1)
}

function write(state: State, text: string | undefined, consumed: number): null {
  state.text += text ?? ''
  state.at += consumed
  return null
}

function toggle(state: State, mark: string): string | null {
  const begin = state.at
  state.at += mark.length
  const open = state.open.at(-1)
  if (open?.mark === mark && mark !== '[' && mark !== '![') {
    state.open.pop()
    addEntity(state, { type: styles[mark]?.[0] ?? mark, offset: open.offset, length: state.text.length - open.offset })
  } else if (state.open.some((other) => other.mark === mark))
    return noEnd(state, open?.mark ?? mark, open?.begin ?? begin)
  else state.open.push({ mark, offset: state.text.length, begin })
  return null
}

function endLink(state: State): string | null {
  const open = state.open.at(-1)
  if (open?.mark !== '[' && open?.mark !== '![')
    return "Character ']' is reserved and must be escaped with the preceding '\\'"
  state.open.pop()
  const length = state.text.length - open.offset
  const target = /\]\(((?:\\.|[^)\\])*)\)/y
  target.lastIndex = state.at
  const found = target.exec(state.input)
  const url = found?.[1]?.replace(/\\(.)/g, '$1') ?? state.text.slice(open.offset)
  state.at = found ? target.lastIndex : state.at + 1
  if (open.mark === '[') addEntity(state, { type: 'text_link', offset: open.offset, length, url })
  else {
    const id = /^tg:\/\/emoji\?id=(\d+)$/.exec(url)?.[1]
    if (id === undefined) return 'Custom emoji URL must have an emoji identifier'
    addEntity(state, { type: 'custom_emoji', offset: open.offset, length, custom_emoji_id: id })
  }
  return null
}

function codeSpan(state: State): string | null {
  const begin = state.at
  const span = /`((?:\\[^]|[^`\\])*)`/y
  span.lastIndex = begin
  const found = span.exec(state.input)
  if (!found) return noEnd(state, '`', begin)
  const offset = state.text.length
  write(state, found[1]?.replace(/\\([`\\])/g, '$1'), found[0].length)
  addEntity(state, { type: 'code', offset, length: state.text.length - offset })
  return null
}

function codeBlock(state: State): string | null {
  const begin = state.at
  const block = /```(?:([^\s`]+)?\n)?((?:\\[^]|[^\\])*?)```/y
  block.lastIndex = begin
  const found = block.exec(state.input)
  if (!found) return noEnd(state, '```', begin)
  const offset = state.text.length
  write(state, found[2]?.replace(/\\([`\\])/g, '$1'), found[0].length)
  const language = found[1]
  addEntity(state, { type: 'pre', offset, length: state.text.length - offset, ...(language && { language }) })
  return null
}

function beginQuote(state: State): null {
  state.at++
  state.quoteAt ??= state.text.length
  return null
}

const endsQuote = (state: State): boolean =>
  state.quoteAt !== null && state.open.at(-1)?.mark !== '||' && /^\|\|(?:\n|$)/.test(state.input.slice(state.at))

function endExpandable(state: State): null {
  state.at += 2
  endQuote(state, 'expandable_blockquote')
  return null
}

function endQuote(state: State, type = 'blockquote'): void {
  if (state.quoteAt === null) return
  const length = state.text.slice(state.quoteAt).trimEnd().length
  addEntity(state, { type, offset: state.quoteAt, length })
  state.quoteAt = null
}

function addEntity(state: State, entity: WireEntity): void {
  if (entity.length > 0) state.entities.push(entity)
}

const noEnd = (state: State, mark: string, begin: number): string =>
  `Can't find end of ${styles[mark]?.[1] ?? mark} entity at byte offset ${byteOffset(state.input, begin)}`
