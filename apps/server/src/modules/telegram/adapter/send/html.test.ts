import type { MessageBody } from '@cartie/contract/messaging'
import { parseHtml } from '@cartie/testkit/telegram/text/parse-html'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHtml } from './html.ts'
import { splitText } from './split-text.ts'

type Span = NonNullable<MessageBody['spans']>[number]
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', '"', "'", ';', '/', '&lt;', '</b>', '\n', '🚗', 'ї', ' '),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
  maxLength: 60,
})
const span = (length: number): fc.Arbitrary<Span> =>
  fc
    .record({
      type: fc.constantFrom<Span['type']>(
        'bold',
        'italic',
        'underline',
        'strike',
        'spoiler',
        'code',
        'pre',
        'quote',
        'link',
        'mention',
        'phone',
      ),
      offset: fc.nat({ max: length }),
      length: fc.integer({ min: 1, max: length + 2 }),
      url: fc.constantFrom('https://a.com/?q="<&>"', 'tg://user?id=5', 'javascript:alert(1)'),
      language: fc.constantFrom('ts', 'c++', '"><b>'),
    })
    .map((made) => made)
const bodies = anyText.chain((words) =>
  fc.record({ text: fc.constant(words), spans: fc.array(span(words.length), { maxLength: 8 }) }),
)

const shown: Readonly<Record<string, string>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  spoiler: 'spoiler',
  code: 'code',
  pre: 'pre',
  quote: 'blockquote',
  link: 'text_link',
}

/** The styles over each unit of a text, the first link and language winning; within code there is nothing else but a quote. */
function stylesOf(
  words: string,
  spans: readonly { type: string; offset: number; length: number; url?: string }[],
): string[] {
  const isLow = (at: number): boolean =>
    at > 0 &&
    at < words.length &&
    /[\uDC00-\uDFFF]/.test(words[at] ?? '') &&
    /[\uD800-\uDBFF]/.test(words[at - 1] ?? '')
  return Array.from({ length: words.length }, (_, at) => {
    const over = new Map<string, string>()
    for (const { type, offset, length, url } of spans) {
      const start = isLow(offset) ? offset - 1 : offset
      const end = isLow(offset + length) ? offset + length + 1 : offset + length
      if (type === 'text_link' && url?.startsWith('javascript:')) continue
      if (start <= at && at < end && !over.has(type)) over.set(type, type === 'text_link' ? `${type} ${url}` : type)
    }
    const code = over.get('pre') ?? over.get('code')
    const all = [...over.values()].filter((style) => !code || style === code || style === 'blockquote')
    return all.sort().join(' ')
  })
}

describe('toHtml', () => {
  it('says the same text in the same styles, whatever they are', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const parsed = parseHtml(toHtml(body))
        expect(parsed.ok).toBe(true)
        if (!parsed.ok) return
        const clean = body.text.toWellFormed()
        expect(parsed.value.text).toBe(clean)
        const wanted = body.spans.flatMap((one) => (shown[one.type] ? [{ ...one, type: shown[one.type] ?? '' }] : []))
        expect(stylesOf(clean, parsed.value.entities)).toEqual(stylesOf(clean, wanted))
      }),
      { numRuns: 600 },
    )
  })

  it.each([
    [{ text: '<b> & "я"' }, '&lt;b&gt; &amp; &quot;я&quot;'],
    [
      {
        text: 'abcdef',
        spans: [
          { type: 'bold', offset: 0, length: 4 },
          { type: 'italic', offset: 2, length: 4 },
        ],
      },
      '<b>ab<i>cd</i></b><i>ef</i>',
    ],
    [{ text: 'x', spans: [{ type: 'link', offset: 0, length: 1, url: 'javascript:alert(1)' }] }, 'x'],
    [
      { text: 'let a', spans: [{ type: 'pre', offset: 0, length: 5, language: 'ts' }] },
      '<pre><code class="language-ts">let a</code></pre>',
    ],
  ] as [MessageBody, string][])('%j', (body, html) => {
    expect(toHtml(body)).toBe(html)
  })
})

describe('splitText', () => {
  it('loses nothing but white space and keeps every part within the limit', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 4, max: 40 }), (body, limit) => {
        const parts = splitText(body, limit)
        expect(
          parts.every((part) => part.text.length <= limit && part.text.trim() === part.text && part.text !== ''),
        ).toBe(true)
        expect(
          parts
            .map((part) => part.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(body.text.replace(/\s/g, ''))
        for (const part of parts)
          for (const one of part.spans) expect(one.offset + one.length).toBeLessThanOrEqual(part.text.length)
      }),
    )
  })

  it('cuts between paragraphs, else between sentences', () => {
    expect(splitText({ text: 'One. Two three.\n\nFour five six' }, 20).map(({ text }) => text)).toEqual([
      'One. Two three.',
      'Four five six',
    ])
    expect(splitText({ text: 'Перше речення. Друге речення тут' }, 24).map(({ text }) => text)).toEqual([
      'Перше речення.',
      'Друге речення тут',
    ])
  })
})
