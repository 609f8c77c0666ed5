import { unwrap } from '@cartie/kernel'
import { describe, expect, test } from 'vitest'
import type { FlowDocument, FlowDocumentInput } from '../document/document.ts'
import { parseDocument } from '../document/parse-document.ts'
import { aDocument, everyKind } from '../testing.ts'
import type { Finding, LintOptions } from './finding.ts'
import { applyFix, lint } from './lint.ts'

const t = (text: string): { uk: string; en: string; ru: string } => ({ uk: text, en: text, ru: text })
const codes = (document: FlowDocument, options: LintOptions = {}): string[] =>
  lint(document, options).map(({ code }) => code)

describe('lint', () => {
  test('a sound document has no finding', () => {
    expect(lint(everyKind())).toEqual([])
  })
  const cases: [string, FlowDocumentInput['nodes'], string[]][] = [
    ['EXIT_OPEN', { a: { kind: 'message', text: t('a') } }, []],
    ['EDGE_TARGET_UNKNOWN', { a: { kind: 'message', text: t('a') } }, ['a next gone']],
    ['EDGE_FROM_UNKNOWN', { a: { kind: 'end' } }, ['gone next a']],
    ['EXIT_UNKNOWN', { a: { kind: 'end' }, b: { kind: 'end' } }, ['a next b']],
    ['EXIT_TWICE', { a: { kind: 'message', text: t('a') }, b: { kind: 'end' } }, ['a next b', 'a next b']],
    ['TARGET_UNKNOWN', { a: { kind: 'jump', target: { to: 'node', nodeId: 'gone' } } }, []],
    ['SCENARIO_UNKNOWN', { a: { kind: 'jump', target: { to: 'scenario', key: 'gone' } } }, []],
    ['NODE_UNREACHABLE', { a: { kind: 'end' }, b: { kind: 'end' } }, []],
    ['TEXT_EMPTY', { a: { kind: 'message', text: {} }, b: { kind: 'end' } }, ['a next b']],
    ['TEXT_MISSING', { a: { kind: 'message', text: { uk: 'a', en: 'a' } }, b: { kind: 'end' } }, ['a next b']],
    ['VARIABLE_UNKNOWN', { a: { kind: 'end', text: t('{{who}}') } }, []],
    ['LOOP_WITHOUT_QUESTION', { a: { kind: 'message', text: t('a') } }, ['a next a']],
    ['SCENARIO_UNKNOWN', { a: { kind: 'sub-scenario', key: 'gone' }, b: { kind: 'end' } }, ['a next b']],
    [
      'TIMEOUT_OPEN',
      { a: { kind: 'ask-text', prompt: t('a'), variable: 'a', timeoutMinutes: 5 }, b: { kind: 'end' } },
      ['a next b'],
    ],
    ['EXIT_OPEN', { a: { kind: 'menu', text: t('a'), options: [{ id: 'x', label: t('x') }] } }, []],
    [
      'EXPRESSION_BROKEN',
      { a: { kind: 'formula', assignments: [{ variable: 'a', expression: '1 +' }] }, b: { kind: 'end' } },
      ['a next b'],
    ],
    [
      'EXPRESSION_WRONG',
      { a: { kind: 'formula', assignments: [{ variable: 'a', expression: 'abs("x")' }] }, b: { kind: 'end' } },
      ['a next b'],
    ],
    ['ENTRY_TWICE', { a: { kind: 'start' }, b: { kind: 'end' } }, ['a next b']],
  ]
  test.each(cases)('%s', (code, nodes, links) => {
    expect(codes(aDocument({ nodes }, links), { scenarios: [] })).toEqual([code])
  })
  test('a document without a start', () => {
    expect(codes(unwrap(parseDocument({ schema: 2, nodes: {} })).document)).toEqual(['ENTRY_MISSING'])
  })
  test('a chain of 5,000 nodes is linted without exhausting anything', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `n${index}`)
    const nodes: FlowDocumentInput['nodes'] = Object.fromEntries(
      ids.map((id) => [id, { kind: 'message', text: t(id) }]),
    )
    const links = ids.map((id, index) => `${id} next ${ids[(index + 1) % ids.length]}`)
    expect(codes(aDocument({ nodes }, links))).toEqual(['LOOP_WITHOUT_QUESTION'])
  })
})

describe('what a messenger does not take', () => {
  const saying = (text: string, more: object = {}): FlowDocument =>
    aDocument({ nodes: { a: { kind: 'message', text: t(text), ...more }, b: { kind: 'end' } } }, ['a next b'])
  const picture = { media: [{ kind: 'photo', ref: '1' }] }
  const options = (count: number, label = 'x'): object => ({
    buttons: Array.from({ length: count }, (_, index) => ({ id: `o${index}`, label: t(label), url: 'https://a.ua' })),
  })
  test.each<[string, FlowDocument, LintOptions['channels'], string[]]>([
    ['a caption', saying('a'.repeat(1025), picture), ['telegram'], ['CAPTION_TOO_LONG']],
    ['a caption as long as it may be', saying('a'.repeat(1024), picture), ['telegram'], []],
    ['signs of markup do not count', saying(`**${'a'.repeat(1023)}**`, picture), ['telegram'], []],
    ['a caption in Viber', saying('a'.repeat(600), picture), ['telegram', 'viber'], ['CAPTION_TOO_LONG']],
    ['words with buttons in WhatsApp', saying('a'.repeat(2000), options(2)), ['whatsapp'], ['TEXT_TOO_LONG']],
    ['words with buttons in Telegram', saying('a'.repeat(2000), options(2)), ['telegram'], []],
    ['a label in WhatsApp', saying('a', options(1, 'a'.repeat(25))), ['whatsapp'], ['LABEL_TOO_LONG']],
    ['buttons in WhatsApp', saying('a', options(11)), ['whatsapp', 'telegram'], ['BUTTONS_TOO_MANY']],
  ])('%s', (_name, document, on, expected) => {
    expect([...new Set(codes(document, { ...(on && { channels: on }) }))]).toEqual(expected)
  })
})

describe('triggers', () => {
  const on = (triggers: NonNullable<FlowDocumentInput['triggers']>, settings = {}): FlowDocument =>
    aDocument({ nodes: { a: { kind: 'end' } }, triggers, settings })
  test.each<[string, NonNullable<FlowDocumentInput['triggers']>]>([
    ['PATTERN_BROKEN', [{ on: 'keyword', match: 'pattern', words: ['ok', '(a'] }]],
    ['SCHEDULE_BROKEN', [{ on: 'schedule', cron: '61 * * * *' }]],
    ['COMMAND_RESERVED', [{ on: 'command', command: 'cancel' }]],
    [
      'TRIGGER_TWICE',
      [
        { on: 'command', command: 'car' },
        { on: 'command', command: 'car' },
      ],
    ],
    ['TEXT_MISSING', [{ on: 'command', command: 'car', description: { uk: 'Авто', en: 'Car' } }]],
  ])('%s', (code, triggers) => {
    expect(codes(on(triggers))).toEqual([code])
  })
  test('two scenarios that listen for the same, unless they never meet', () => {
    const words = { on: 'keyword' as const, match: 'exact' as const, words: ['Авто!'] }
    const other = (settings = {}) => [{ key: 'other', document: on([{ ...words, words: ['авто'] }], settings) }]
    expect(lint(on([words]), { published: other() })).toMatchObject([
      { code: 'TRIGGER_COLLIDES', path: 'triggers.0', data: { key: 'other' }, consequence: 'asked-to-choose' },
    ])
    expect(codes(on([words], { accounts: ['a'] }), { published: other({ accounts: ['b'] }) })).toEqual([])
    expect(codes(on([words], { hours: 'inside' }), { published: other({ hours: 'outside' }) })).toEqual([])
  })
})

describe('fixes', () => {
  const broken: [string, FlowDocument][] = [
    ['EXIT_OPEN', aDocument({ nodes: { a: { kind: 'message', text: t('a') } } })],
    ['EDGE_TARGET_UNKNOWN', aDocument({ nodes: { a: { kind: 'message', text: t('a') } } }, ['a next gone'])],
    ['EXIT_UNKNOWN', aDocument({ nodes: { a: { kind: 'end' } } }, ['a next a'])],
    ['NODE_UNREACHABLE', aDocument({ nodes: { a: { kind: 'end' }, b: { kind: 'end' } } })],
    ['VARIABLE_UNKNOWN', aDocument({ nodes: { a: { kind: 'end', text: t('{{who.name}}') } } })],
    ['ENTRY_MISSING', unwrap(parseDocument({ schema: 2, nodes: {} })).document],
    ['ACCOUNTS_EMPTY', aDocument({ nodes: { a: { kind: 'end' } }, settings: { accounts: [] } })],
    ['COMMAND_RESERVED', aDocument({ nodes: { a: { kind: 'end' } }, triggers: [{ on: 'command', command: 'skip' }] })],
  ]
  test.each(broken)('%s is mended by its fix', (code, document) => {
    const finding = lint(document).find((found) => found.code === code)
    expect(finding?.fix).toBeTruthy()
    const mended = unwrap(applyFix(document, finding as Finding)).document
    expect(codes(mended)).not.toContain(code)
  })
  test('one without a fix says so', () => {
    const document = aDocument({ nodes: { a: { kind: 'jump', target: { to: 'node', nodeId: 'a' } } } })
    const [finding] = lint(document)
    expect(applyFix(document, finding as Finding)).toMatchObject({ ok: false, error: { code: 'FIX_UNKNOWN' } })
  })
})

test('what this workspace cannot do is told at the node that asks for it', () => {
  expect(
    lint(everyKind(), {
      availableCalls: ['leads.save', 'requests.create', 'members.notify', 'conversations.hand-off'],
    }),
  ).toContainEqual(
    expect.objectContaining({ code: 'CALL_UNAVAILABLE', nodeId: 'search', data: { call: 'inventory.search' } }),
  )
})

test('5,000 nodes of every sort are linted while one types', () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `n${index}`)
  const nodes: FlowDocumentInput['nodes'] = Object.fromEntries(
    ids.map((id, index) => [
      id,
      index % 3 === 0
        ? { kind: 'ask-text', prompt: t(`**Question** {{v${index}|none}}`), variable: `v${index}` }
        : index % 3 === 1
          ? { kind: 'formula', assignments: [{ variable: `v${index}`, expression: `v${index - 1} = "x"` }] }
          : { kind: 'message', text: t(`said {{v${index - 1}}}`) },
    ]),
  )
  const document = aDocument(
    { nodes },
    ids.slice(1).map((id, index) => `${ids[index]} next ${id}`),
  )
  lint(document)
  const started = performance.now()
  expect(codes(document)).toEqual(['EXIT_OPEN'])
  expect(performance.now() - started).toBeLessThan(1000)
})
