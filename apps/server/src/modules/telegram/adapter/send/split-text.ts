import type { MessageBody } from '@cartie/contract/messaging'

type Part = Pick<MessageBody, 'text'> & { readonly spans: NonNullable<MessageBody['spans']> }

/**
 * Cuts a text that is too long for one message where a reader would pause: between paragraphs, else lines, sentences,
 * words. Counted in UTF-16 units, as Telegram counts; spans that are cut go on in the next part.
 */
export function splitText({ text, spans = [] }: Pick<MessageBody, 'text' | 'spans'>, limit: number): Part[] {
  const parts: Part[] = []
  let from = 0
  while (from < text.length) {
    const end = text.length - from <= limit ? text.length : from + cutAt(text.slice(from, from + limit))
    const [start, stop] = trimmed(text, from, end)
    if (stop > start) parts.push({ text: text.slice(start, stop), spans: spansWithin(spans, start, stop) })
    from = end
  }
  return parts
}

const pauses = [/\n\s*\n/g, /\n/g, /[.!?…]+["»”)]*\s/g, /[,;:]\s/g, /\s/g]

/** How much of a window to take: up to the last pause in its later half, of the strongest kind found there. */
function cutAt(window: string): number {
  for (const pause of pauses) {
    let last = 0
    for (const found of window.matchAll(pause)) last = found.index + found[0].length
    if (last > window.length / 2) return last
  }
  const isHigh = /[\uD800-\uDBFF]$/.test(window)
  return isHigh ? window.length - 1 : window.length
}

function trimmed(text: string, from: number, end: number): [number, number] {
  const piece = text.slice(from, end)
  return [from + piece.length - piece.trimStart().length, end - (piece.length - piece.trimEnd().length)]
}

function spansWithin(spans: Part['spans'], start: number, stop: number): Part['spans'] {
  return spans.flatMap((span) => {
    const [begin, end] = [Math.max(span.offset, start), Math.min(span.offset + span.length, stop)]
    return end > begin ? [{ ...span, offset: begin - start, length: end - begin }] : []
  })
}
