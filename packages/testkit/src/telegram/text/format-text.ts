import { ok } from '@cartie/kernel'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { WireEntity } from '../core/wire.ts'
import { userOf, type World } from '../core/world.ts'
import { findEntities } from './find-entities.ts'
import { parseHtml, type Formatted } from './parse-html.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { isHttpUrl } from './urls.ts'

export type Source = {
  readonly text: string
  readonly parseMode: string | undefined
  readonly entities: readonly WireEntity[] | undefined
}

/** What Telegram makes of a text: parsed, trimmed, its own findings added. Lengths are UTF-16 code units throughout. */
export function formatText(world: World, source: Source): Answer<Formatted> {
  const parsed = parse(source)
  if (!parsed.ok) return parsed
  const trimmed = trim(parsed.value)
  const own = trimmed.entities.flatMap((entity) => settled(world, entity))
  const entities = [...own, ...findEntities(trimmed.text, own)].filter((entity) => !isInsideCode(entity, own))
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length)
  return ok({ text: trimmed.text, entities })
}

function parse({ text, parseMode, entities }: Source): Answer<Formatted> {
  if (parseMode === undefined || parseMode === '') return entities ? given(text, entities) : ok({ text, entities: [] })
  switch (parseMode.toLowerCase()) {
    case 'html':
      return parseHtml(text)
    case 'markdownv2':
      return parseMarkdown(text)
    case 'markdown':
      return badRequest('the emulator does not know the old Markdown style: use HTML or MarkdownV2')
    default:
      return badRequest('unsupported parse_mode')
  }
}

/** Types a bot may state; the others Telegram finds by itself and ignores when stated. */
const stated = new Set(
  (
    'bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention ' +
    'custom_emoji date_time'
  ).split(' '),
)

function given(text: string, entities: readonly WireEntity[]): Answer<Formatted> {
  const own = entities.filter((entity) => stated.has(entity.type))
  for (const { offset, length } of own) {
    if (length <= 0) continue
    if (offset < 0 || offset > 1_000_000)
      return badRequest("can't parse entities: receive an entity with incorrect offset " + offset)
    if (offset + length > text.length)
      return badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
      )
    if (isLowSurrogate(text, offset))
      return badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${offset}`)
    if (isLowSurrogate(text, offset + length))
      return badRequest(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at UTF-16 offset ${offset + length}`,
      )
  }
  return ok({ text, entities: own.filter((entity) => entity.length > 0) })
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function trim({ text, entities }: Formatted): Formatted {
  const clean = text.includes('\r') ? text.replaceAll('\r', '') : text
  const begin = clean.length - clean.trimStart().length
  const trimmed = clean.trim()
  if (trimmed.length === text.length) return { text, entities }
  const moved = entities.map((entity) => {
    const offset = Math.max(0, entity.offset - begin)
    const end = Math.min(trimmed.length, entity.offset + entity.length - begin)
    return { ...entity, offset, length: end - offset }
  })
  return { text: trimmed, entities: moved.filter((entity) => entity.length > 0) }
}

/** Links become what Telegram keeps of them: a good address, a mention of somebody known, or nothing. */
function settled(world: World, entity: WireEntity): WireEntity[] {
  if (entity.type !== 'text_link') return [entity]
  const url = entity.url ?? ''
  const userId = /^tg:\/\/user\/?\?id=(\d+)$/.exec(url)?.[1]
  if (userId !== undefined) {
    const person = world.users.get(Number(userId))
    if (!person) return []
    return [{ type: 'text_mention', offset: entity.offset, length: entity.length, user: userOf(person) }]
  }
  if (/^(?:tg|ton|mailto|tel):/.test(url)) return [entity]
  if (!isHttpUrl(url)) return []
  return [{ ...entity, url: normalized(url) }]
}

const normalized = (url: string): string => {
  const whole = /^https?:\/\//i.test(url) ? url : `http://${url}`
  const parsed = new URL(whole)
  return parsed.pathname === '/' && !parsed.search && !parsed.hash ? parsed.href : whole
}

const isInsideCode = (entity: WireEntity, all: readonly WireEntity[]): boolean =>
  all.some(
    (outer) =>
      outer !== entity &&
      (outer.type === 'code' || outer.type === 'pre') &&
      !entity.type.endsWith('blockquote') &&
      outer.offset <= entity.offset &&
      outer.offset + outer.length >= entity.offset + entity.length,
  )
