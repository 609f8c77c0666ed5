import { ok } from '@cartie/kernel'
import { objectIn, textIn, type Params } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { World } from '../core/world.ts'
import type { WireContent, WireEntity } from '../core/wire.ts'
import { formatText } from '../text/format-text.ts'

export const maximumText = 4096
export const maximumCaption = 1024

/** `text` and `entities` of a message, or why Telegram would not have them. */
export function readText(world: World, params: Params): Answer<WireContent> {
  const formatted = formatText(world, {
    text: textIn(params, 'text') ?? '',
    parseMode: textIn(params, 'parse_mode'),
    entities: objectIn<WireEntity[]>(params, 'entities'),
  })
  if (!formatted.ok) return formatted
  const { text, entities } = formatted.value
  if (text === '') return badRequest('message text is empty')
  if (text.length > maximumText) return badRequest('message is too long')
  return ok({ text, ...(entities.length > 0 && { entities }) })
}

/** `caption` and `caption_entities`; nothing when there is none. */
export function readCaption(world: World, params: Params): Answer<WireContent> {
  const raw = textIn(params, 'caption')
  if (raw === undefined || raw === '') return ok({})
  const formatted = formatText(world, {
    text: raw,
    parseMode: textIn(params, 'parse_mode'),
    entities: objectIn<WireEntity[]>(params, 'caption_entities'),
  })
  if (!formatted.ok) return formatted
  const { text, entities } = formatted.value
  if (text.length > maximumCaption) return badRequest('message caption is too long')
  if (text === '') return ok({})
  const isAbove = params['show_caption_above_media'] === true
  return ok({
    caption: text,
    ...(entities.length > 0 && { caption_entities: entities }),
    ...(isAbove && { show_caption_above_media: true }),
  })
}
