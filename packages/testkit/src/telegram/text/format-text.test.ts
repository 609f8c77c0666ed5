import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorld } from '../core/create-world.ts'
import { findEntities } from './find-entities.ts'
import { formatText } from './format-text.ts'

const world = createWorld({})
const format = (text: string, parseMode?: string) => {
  const formatted = formatText(world, { text, parseMode, entities: undefined })
  if (!formatted.ok) return formatted.error.description.replace("Bad Request: can't parse entities: ", '')
  const shown = formatted.value.entities.map((entity) => `${entity.type} ${entity.offset}+${entity.length}`)
  return [formatted.value.text, ...shown]
}

describe('HTML', () => {
  it.each([
    ['<b>Audi</b> A6', ['Audi A6', 'bold 0+4']],
    ['<b>a<i>b</i></b>', ['ab', 'bold 0+2', 'italic 1+1']],
    ['😀<b>x</b>', ['😀x', 'bold 2+1']],
    ['  <u>x</u>  ', ['x', 'underline 0+1']],
    ['a &lt;b&gt; &amp; &quot;c&quot; &#8212; &#x1F697;', ['a <b> & "c" — 🚗']],
    ['Tom & Jerry &nbsp;', ['Tom & Jerry &nbsp;']],
    ['<span class="tg-spoiler">x</span>', ['x', 'spoiler 0+1']],
    ['<tg-spoiler>x</tg-spoiler>', ['x', 'spoiler 0+1']],
    ['<a href="https://example.com/a">link</a>', ['link', 'text_link 0+4']],
    ['<a href="nonsense">link</a>', ['link']],
    ['<pre><code class="language-ts">x</code></pre>', ['x', 'pre 0+1']],
    ['<code>x@y.com</code>', ['x@y.com', 'code 0+7']],
    ['<blockquote expandable>x</blockquote>', ['x', 'expandable_blockquote 0+1']],
    ['<B>x</B>', ['x', 'bold 0+1']],
    ['<b></b>x', ['x']],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['привіт <br>', 'Unsupported start tag "br" at byte offset 13'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['x <b', 'Unclosed start tag at byte offset 2'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
  ])('%s', (text, expected) => {
    expect(format(text, 'HTML')).toEqual(expected)
  })

  it('gives back any text that was escaped', () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = formatText(world, { text: `<b>${escape(text)}</b>`, parseMode: 'HTML', entities: undefined })
        expect(shown.ok && shown.value.text).toBe(text.replaceAll('\r', '').trim())
      }),
    )
  })
})

describe('MarkdownV2', () => {
  it.each([
    [
      '*b* _i_ __u__ ~s~ ||p||',
      ['b i u s p', 'bold 0+1', 'italic 2+1', 'underline 4+1', 'strikethrough 6+1', 'spoiler 8+1'],
    ],
    ['`a\\`b`', ['a`b', 'code 0+3']],
    ['```ts\nlet x```', ['let x', 'pre 0+5']],
    ['[text](https://example.com/a\\)b)', ['text', 'text_link 0+4']],
    ['>quote\nnext', ['quote\nnext', 'blockquote 0+5']],
    ['>quote||', ['quote', 'expandable_blockquote 0+5']],
    ['24\\.5', ['24.5']],
    ['24.5', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['🏟 🏟_abacaba', "Can't find end of Italic entity at byte offset 9"],
    ['a *b', "Can't find end of Bold entity at byte offset 2"],
  ])('%s', (text, expected) => {
    expect(format(text, 'MarkdownV2')).toEqual(expected)
  })
})

describe('what Telegram finds by itself', () => {
  it.each([
    ['/start abc', ['bot_command 0+6']],
    ['a/b /help@cartie_bot', ['bot_command 4+16']],
    ['hi @dealer_ua!', ['mention 3+10']],
    ['mail me@x.com.ua', ['email 5+11']],
    ['see https://auto.ria.com/x?y=1.', ['url 4+26']],
    ['auto.ria.com', ['url 0+12']],
    ['#продано #1', ['hashtag 0+8']],
    ['+380 50 123 45 67', ['phone_number 0+17']],
    ['just words, 24 500 $', []],
  ])('%s', (text, expected) => {
    expect(findEntities(text).map((entity) => `${entity.type} ${entity.offset}+${entity.length}`)).toEqual(expected)
  })
})
