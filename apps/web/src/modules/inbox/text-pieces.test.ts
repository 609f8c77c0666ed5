import { describe, expect, it } from 'vitest'
import { cutText, linkOf } from './text-pieces.ts'

const shapeOf = (pieces: ReturnType<typeof cutText>): string[] =>
  pieces.map(({ text, styles }) => [text, ...styles.map(({ type }) => type)].join('|'))

describe('a text with styles', () => {
  it('is cut where they begin and end, nested too', () => {
    const spans = [
      { type: 'bold' as const, offset: 0, length: 9 },
      { type: 'italic' as const, offset: 5, length: 4 },
    ]
    expect(shapeOf(cutText('Ціна 25 900 $', spans))).toEqual(['Ціна |bold', '25 9|bold|italic', '00 $'])
  })

  it('cuts a style that is longer than the text', () => {
    expect(shapeOf(cutText('ні', [{ type: 'code', offset: 1, length: 99 }]))).toEqual(['н', 'і|code'])
  })

  it('makes plain addresses links, without the full stop behind them', () => {
    expect(shapeOf(cutText('Ось https://auto.ria.com/x_1.html.'))).toEqual([
      'Ось ',
      'https://auto.ria.com/x_1.html|link',
      '.',
    ])
  })

  it('leads nowhere but to the web, a mailbox or a phone', () => {
    const link = (url: string) => linkOf({ type: 'link', offset: 0, length: 1, url }, 'тут')
    expect(link('https://cartie.app')).toBe('https://cartie.app')
    expect(link('cartie.app/cars')).toBe('https://cartie.app/cars')
    expect(link('javascript:alert(1)')).toBeNull()
    expect(linkOf({ type: 'phone', offset: 0, length: 1 }, '+380 67 412-88-05')).toBe('tel:+380674128805')
  })
})
