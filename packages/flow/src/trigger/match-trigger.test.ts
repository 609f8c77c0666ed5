import { describe, expect, test } from 'vitest'
import type { FlowDocument, FlowDocumentInput } from '../document/document.ts'
import { aDocument } from '../testing.ts'
import { matchTrigger, triggerInputOf } from './match-trigger.ts'

const t = (text: string): { uk: string; en: string; ru: string } => ({ uk: text, en: text, ru: text })

describe('matchTrigger', () => {
  const on = (...triggers: NonNullable<FlowDocumentInput['triggers']>): FlowDocument =>
    aDocument({ nodes: { end: { kind: 'end' } }, triggers })
  const published = [
    {
      key: 'b-buy',
      document: on(
        { on: 'keyword', match: 'contains', words: ['купити'] },
        { on: 'start', payload: 'ref_', isPrefix: true },
      ),
    },
    {
      key: 'a-faq',
      document: on({ on: 'keyword', match: 'contains', words: ['кредит'] }, { on: 'command', command: 'faq' }),
    },
    {
      key: 'hello',
      document: on({ on: 'first-message' }, { on: 'start' }, { on: 'menu-button', id: 'home', label: t('Головна') }),
    },
    {
      key: 'exact',
      document: on({ on: 'keyword', match: 'exact', words: ['Купити в кредит'] }, { on: 'start', payload: 'ref_vip' }),
    },
  ]
  test.each([
    ['/start', false, ['hello'], true],
    ['/start ref_42', false, ['b-buy'], true],
    ['/start ref_vip', false, ['exact'], true],
    ['/FAQ now', false, ['a-faq'], true],
    ['купити авто', false, ['b-buy'], false],
    ['Купити в кредит!', false, ['exact'], false],
    ['хочу купити у кредит', true, ['a-faq', 'b-buy'], false],
    ['🏠 головна', false, ['hello'], true],
    ['перекупити', false, [], false],
    ['добрий день', true, ['hello'], false],
    ['добрий день', false, [], false],
  ])('%s (first: %s)', (text, isFirst, keys, interrupts) => {
    const result = matchTrigger(published, triggerInputOf(text, isFirst))
    expect(result.matches.map(({ key }) => key)).toEqual(keys)
    expect(result.interrupts).toBe(interrupts)
  })
})

describe('what else starts a scenario, and what keeps it from starting', () => {
  const one = (document: Partial<FlowDocumentInput>) => [
    { key: 'a', document: aDocument({ nodes: { end: { kind: 'end' } }, ...document }) },
  ]
  const keysOf = (...args: Parameters<typeof matchTrigger>) => matchTrigger(...args).matches.map(({ key }) => key)
  const keyword = { on: 'keyword' as const, match: 'exact' as const, words: ['авто'] }
  const said = triggerInputOf('авто', false)
  test('a pattern is weaker than a word, a pattern that does not compile matches nothing', () => {
    const published = [
      ...one({ triggers: [{ on: 'keyword', match: 'pattern', words: ['(', 'ав(то|тівк)'] }] }),
      ...one({ triggers: [keyword] }).map(({ document }) => ({ key: 'b', document })),
    ]
    expect(keysOf(published, said)).toEqual(['b'])
    expect(keysOf(published, triggerInputOf('автівка', false))).toEqual(['a'])
  })
  test('a mini app and an event', () => {
    const published = one({
      triggers: [
        { on: 'mini-app', action: 'test-drive' },
        { on: 'event', event: 'leads.lost' },
      ],
    })
    expect(keysOf(published, { on: 'mini-app', action: 'test-drive' })).toEqual(['a'])
    expect(keysOf(published, { on: 'event', event: 'leads.lost' })).toEqual(['a'])
    expect(keysOf(published, { on: 'event', event: 'leads.won' })).toEqual([])
  })
  test('only on its accounts', () => {
    const published = one({ triggers: [keyword], settings: { accounts: ['bot-1'] } })
    expect(keysOf(published, said, { accountId: 'bot-1' })).toEqual(['a'])
    expect(keysOf(published, said, { accountId: 'bot-2' })).toEqual([])
  })
  test('only in its hours', () => {
    const published = one({ triggers: [keyword], settings: { hours: 'outside' } })
    expect(keysOf(published, said, { isOpen: false })).toEqual(['a'])
    expect(keysOf(published, said, { isOpen: true })).toEqual([])
  })
  test('words do not start it again within the pause, a command does', () => {
    const published = one({ triggers: [keyword, { on: 'command', command: 'car' }], settings: { cooldownMinutes: 10 } })
    const at = (minutes: number) => ({ nowMs: minutes * 60_000, lastStartMs: () => 0 })
    expect(keysOf(published, said, at(9))).toEqual([])
    expect(keysOf(published, said, at(10))).toEqual(['a'])
    expect(keysOf(published, triggerInputOf('/car', false), at(1))).toEqual(['a'])
  })
})
