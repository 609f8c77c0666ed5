import type { WireEntity } from '../core/wire.ts'

/** The entities Telegram finds by itself in anybody's text: commands, mentions, tags, addresses, phones. */
export function findEntities(text: string, taken: readonly WireEntity[] = []): WireEntity[] {
  if (!/[/@#$.:+\d]/.test(text)) return []
  const found: WireEntity[] = []
  // Links of any kind shut out what could be found inside of them; code shuts out everything.
  const busy = taken.filter(({ type }) => shutting.has(type)).map(({ offset, length }) => ({ offset, length }))
  for (const { type, sign, pattern, trim } of patterns) {
    if (!text.includes(sign)) continue
    for (const match of text.matchAll(pattern)) {
      const value = trim ? trim(match[0]) : match[0]
      const span = { offset: match.index, length: value.length }
      if (value === '' || busy.some((other) => overlaps(other, span))) continue
      busy.push(span)
      found.push({ type, ...span })
    }
  }
  return found
}

const shutting = new Set(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'mention', 'url', 'bot_command'])

const topLevels = 'com|net|org|ua|ru|info|me|io|app|dev|eu|de|pl|uk|biz|shop|site|online|auto|cars|test'
/** `sign` is in every text the pattern fits: looking for it is cheaper. */
const patterns: readonly { type: string; sign: string; pattern: RegExp; trim?: (value: string) => string }[] = [
  { type: 'email', sign: '@', pattern: /(?<![\w.+-])[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/gi },
  {
    type: 'url',
    sign: '.',
    pattern: new RegExp(
      String.raw`(?<![\w@.])(?:(?:https?|tg|tonsite):\/\/[^\s<>"«»]+|(?:[\p{L}\d-]+\.)+(?:${topLevels})(?![\p{L}\d])(?::\d+)?(?:[/?#][^\s<>"«»]*)?)`,
      'giu',
    ),
    trim: (value) => value.replace(/[.,:;!?'")\]]+$/, ''),
  },
  { type: 'bot_command', sign: '/', pattern: /(?<![\w/@.<])\/[a-z\d_]{1,64}(?:@[a-z\d_]{3,32})?(?![\w/@])/gi },
  { type: 'mention', sign: '@', pattern: /(?<![\w@])@[a-z][a-z\d_]{2,31}(?![\w@])/gi },
  { type: 'cashtag', sign: '$', pattern: /(?<![\w$])\$[A-Z]{3,8}(?![\w$])/g },
  { type: 'hashtag', sign: '#', pattern: /(?<![\p{L}\p{N}_#&/])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu },
  { type: 'phone_number', sign: '+', pattern: /(?<![\w+])\+\d[\d\s()-]{8,17}\d(?!\w)/g },
]

const overlaps = (a: { offset: number; length: number }, b: { offset: number; length: number }): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length
