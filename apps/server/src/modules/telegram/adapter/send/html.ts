import type { MessageBody } from '@cartie/contract/messaging'

type Span = NonNullable<MessageBody['spans']>[number]
/** A style that is on over a stretch of text. Two links are two styles. */
type Style = { readonly key: string; readonly open: string; readonly close: string }

/**
 * Telegram's HTML of a text and its spans: https://core.telegram.org/bots/api#html-style. The only place where text
 * becomes markup. Spans may overlap in any way; what Telegram finds by itself (mentions, tags, phones) is left to it.
 */
export function toHtml({ text, spans = [] }: Pick<MessageBody, 'text' | 'spans'>): string {
  const clean = text.toWellFormed()
  const styled = spans.flatMap((span) => {
    const style = styleOf(span)
    const [start, end] = [snap(clean, span.offset, 0), snap(clean, span.offset + span.length, 1)]
    return style && end > start ? [{ style, start, end }] : []
  })
  if (styled.length === 0) return escapeHtml(clean)
  const edges = [...new Set([0, clean.length, ...styled.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const open: Style[] = []
  let html = ''
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1] ?? edge
    const wanted = next > edge ? stylesAt(styled, edge) : []
    html += turn(open, wanted) + escapeHtml(clean.slice(edge, next))
  }
  return html
}

/** Escapes text for an element or a double-quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (found) => `&${escapes[found] ?? 'amp'};`)
const escapes: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }

/** Closes what ends here and opens what begins, so that tags nest. */
function turn(open: Style[], wanted: readonly Style[]): string {
  let html = ''
  let kept = 0
  while (kept < open.length && kept < wanted.length && open[kept]?.key === wanted[kept]?.key) kept += 1
  for (const style of open.splice(kept).reverse()) html += style.close
  for (const style of wanted.slice(kept)) {
    html += style.open
    open.push(style)
  }
  return html
}

/** Outermost first. Code holds no other style; a quote may hold anything but a quote. */
const order = ['quote', 'link', 'bold', 'italic', 'underline', 'strike', 'spoiler', 'pre', 'code']
const rank = (style: Style): number => order.indexOf(style.key.split(' ')[0] ?? '')

function stylesAt(styled: readonly { style: Style; start: number; end: number }[], at: number): Style[] {
  const here = new Map<string, Style>()
  for (const { style, start, end } of styled) {
    const kind = style.key.split(' ')[0] ?? ''
    if (start <= at && at < end && !here.has(kind)) here.set(kind, style)
  }
  const code = here.get('pre') ?? here.get('code')
  const all = [...here.values()].sort((a, b) => rank(a) - rank(b))
  return code ? all.filter((style) => style === code || style.key === 'quote') : all
}

const simple: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  spoiler: 'tg-spoiler',
  code: 'code',
  quote: 'blockquote',
}

function styleOf({ type, url, language }: Span): Style | null {
  const tag = simple[type]
  if (tag) return { key: type, open: `<${tag}>`, close: `</${tag}>` }
  if (type === 'link') {
    const href = url ?? ''
    if (!/^(https?|tg|ton|mailto|tel):/i.test(href) || /\s/.test(href)) return null
    return { key: `link ${href}`, open: `<a href="${escapeHtml(href.toWellFormed())}">`, close: '</a>' }
  }
  if (type !== 'pre') return null
  const name = language && /^[\w+#.-]{1,40}$/.test(language) ? language : null
  if (!name) return { key: 'pre', open: '<pre>', close: '</pre>' }
  return { key: `pre ${name}`, open: `<pre><code class="language-${name}">`, close: '</code></pre>' }
}

/** A place in a text, never inside a pair of surrogates: `outward` 0 goes back, 1 forward. */
function snap(text: string, place: number, outward: 0 | 1): number {
  const at = Math.max(0, Math.min(text.length, place))
  const code = text.charCodeAt(at)
  return at > 0 && at < text.length && code >= 0xdc00 && code <= 0xdfff ? at - 1 + 2 * outward : at
}
