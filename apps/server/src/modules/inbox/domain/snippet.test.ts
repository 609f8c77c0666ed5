import { describe, expect, it } from 'vitest'
import { snippetOf } from './snippet.ts'

const hitOf = (text: string, search: string): string => {
  const { text: shown, start, length } = snippetOf(text, search)
  return shown.slice(start, start + length)
}

describe('a snippet', () => {
  it.each([
    ['Шукаю Škoda Octavia A7', 'octavia', 'Octavia'],
    ['ПРИВІТ, є Їжак?', 'привіт', 'ПРИВІТ'],
    ['рядок\nна   два', 'рядок на', 'рядок на'],
    [`${'а'.repeat(300)} знайдене ${'б'.repeat(300)}`, 'знайдене', 'знайдене'],
  ])('marks what was searched in %s', (text, search, hit) => {
    expect(hitOf(text, search)).toBe(hit)
  })
  it('is short, and cuts no emoji in half', () => {
    for (let shift = 0; shift < 4; shift++) {
      const { text, start, length } = snippetOf(
        `${'.'.repeat(shift)}${'🚗'.repeat(200)}ключ${'🚗'.repeat(200)}`,
        'ключ',
      )
      expect(text.length).toBeLessThan(150)
      expect(text.isWellFormed()).toBe(true)
      expect(text.slice(start, start + length)).toBe('ключ')
    }
  })
  it('marks nothing where lower case changes the length', () => {
    expect(snippetOf('İstanbul', 'stan').length).toBe(0)
  })
})
