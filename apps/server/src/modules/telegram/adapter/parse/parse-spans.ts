import type { MessageBody } from '@cartie/contract/messaging'
import { integerIn, listIn, objectIn, textIn, type Json } from '../wire/read-json.ts'

type Span = NonNullable<MessageBody['spans']>[number]

const types: Readonly<Record<string, Span['type']>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'quote',
  expandable_blockquote: 'quote',
  text_link: 'link',
  url: 'link',
  text_mention: 'link',
  mention: 'mention',
  hashtag: 'hashtag',
  cashtag: 'hashtag',
  bot_command: 'command',
  phone_number: 'phone',
  email: 'email',
}
const most = 500

/** A text with its entities as spans; entities that do not lie within the text are passed over. */
export function parseSpans(from: Json, textName: string, entitiesName: string): Pick<MessageBody, 'text' | 'spans'> {
  const text = (textIn(from, textName) ?? '').slice(0, 20_000)
  const spans = listIn(from, entitiesName)
    .slice(0, most)
    .flatMap((entity) => toSpan(entity, text))
  return { text, ...(spans.length > 0 && { spans }) }
}

function toSpan(entity: Json, text: string): Span[] {
  const name = textIn(entity, 'type') ?? ''
  const type = Object.hasOwn(types, name) ? types[name] : undefined
  const [offset, length] = [integerIn(entity, 'offset') ?? -1, integerIn(entity, 'length') ?? 0]
  if (!type || offset < 0 || length < 1 || offset + length > text.length) return []
  const place = { type, offset, length }
  if (type === 'link') {
    const url = addressOf(name, entity, text.slice(offset, offset + length))
    return url ? [{ ...place, url }] : []
  }
  const language = type === 'pre' ? textIn(entity, 'language')?.slice(0, 40) : undefined
  return [{ ...place, ...(language && { language }) }]
}

/** Only addresses that are safe to click on in our own page. */
function addressOf(name: string, entity: Json, words: string): string | null {
  if (name === 'text_mention') {
    const id = integerIn(objectIn(entity, 'user'), 'id')
    return id === null ? null : `tg://user?id=${id}`
  }
  const given = name === 'url' ? words : (textIn(entity, 'url') ?? '')
  const url = /^[a-z][\w+.-]*:/i.test(given) && !/^[\w.-]+:\d/.test(given) ? given : `https://${given}`
  return /^(https?|tg|ton|mailto|tel):/i.test(url) && url.length <= 2_048 ? url : null
}
