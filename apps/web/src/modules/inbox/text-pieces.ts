import type { spanSchema } from '@cartie/contract/messaging'
import type { z } from 'zod'

export type Span = z.infer<typeof spanSchema>

/** A stretch of text under the same styles. */
export type TextPiece = { readonly text: string; readonly styles: readonly Span[] }

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g

/** Cuts a text where its styles begin and end; plain web addresses become links of their own. */
export function cutText(text: string, spans: readonly Span[] = []): TextPiece[] {
  const all = [...spans, ...linksIn(text, spans)]
  const cuts = new Set([0, text.length])
  for (const { offset, length } of all)
    cuts.add(Math.min(offset, text.length)).add(Math.min(offset + length, text.length))
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length
    return {
      text: text.slice(from, to),
      styles: all.filter(({ offset, length }) => offset <= from && offset + length >= to),
    }
  })
}

function linksIn(text: string, spans: readonly Span[]): Span[] {
  return [...text.matchAll(address)].flatMap(({ 0: url, index }) =>
    spans.some(({ type, offset, length }) => type === 'link' && offset < index + url.length && offset + length > index)
      ? []
      : [{ type: 'link' as const, offset: index, length: url.length, url }],
  )
}

/** Where a style may lead; nothing but web, mail and phone addresses is ever followed. */
export function linkOf({ type, url }: Span, text: string): string | null {
  if (type === 'link')
    return isWeb(url ?? text)
      ? (url ?? text)
      : isWeb(`https://${url ?? text}`) && /^[\w-]+(\.[\w-]+)+/.test(url ?? text)
        ? `https://${url ?? text}`
        : null
  if (type === 'email') return `mailto:${text}`
  if (type === 'phone') return `tel:${text.replace(/[^\d+]/g, '')}`
  if (type === 'mention' && text.startsWith('@')) return `https://t.me/${text.slice(1)}`
  return null
}

const isWeb = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)
