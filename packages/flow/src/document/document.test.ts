import { unwrap } from '@cartie/kernel'
import { describe, expect, test } from 'vitest'
import { aDocument, everyKind } from '../testing.ts'
import { nodeKinds } from '../nodes/registry.ts'
import { matchTrigger, triggerInputOf } from '../trigger/match-trigger.ts'
import { describeKinds, describeVariables, exitsOf, kindSchema, titleOf } from './describe.ts'
import type { FlowDocument, FlowDocumentInput } from './document.ts'
import { lint } from './lint.ts'
import { currentSchema, migrations } from './migrations.ts'
import { parseDocument } from './parse-document.ts'

const t = (text: string): { uk: string; en: string; ru: string } => ({ uk: text, en: text, ru: text })
const codes = (document: FlowDocument, options = {}): string[] => lint(document, options).map(({ code }) => code)

describe('parseDocument', () => {
  test('a document of version 0 is brought up to date, and the report names what was done', () => {
    const old = {
      nodes: {
        start: { kind: 'start' },
        ask: {
          kind: 'ask-choice',
          prompt: 'Яка коробка?',
          variable: 'gearbox',
          options: [{ id: 'a', label: 'Автомат' }],
        },
        set: { kind: 'set', assignments: [{ variable: 'x', to: { from: 'text', text: 'як є' } }] },
      },
      edges: [{ from: 'start', exit: 'next', to: 'ask' }],
    }
    const { document, migrated } = unwrap(parseDocument(old))
    expect(migrated).toEqual(['texts-in-languages'])
    expect(document.nodes.ask).toMatchObject({
      prompt: { uk: 'Яка коробка?' },
      options: [{ label: { uk: 'Автомат' } }],
    })
    expect(document.nodes.set).toMatchObject({ assignments: [{ to: { text: 'як є' } }], position: { x: 640, y: 0 } })
  })
  test('there is one migration for every version that ever was', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: currentSchema }, (_, version) => version))
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length)
  })
  test('today’s document is read as it is, and reads back from its own JSON', () => {
    expect(unwrap(parseDocument(JSON.parse(JSON.stringify(everyKind()))))).toEqual({
      document: everyKind(),
      migrated: [],
    })
  })
  test.each([
    [{ schema: 2 }, 'DOCUMENT_TOO_NEW'],
    [null, 'DOCUMENT_INVALID'],
    ['text', 'DOCUMENT_INVALID'],
    [{ schema: 'x' }, 'DOCUMENT_INVALID'],
    [{ schema: 1, nodes: { a: { kind: 'unknown' } } }, 'DOCUMENT_INVALID'],
    [{ schema: 1, nodes: { a: { kind: 'end', typo: 1 } } }, 'DOCUMENT_INVALID'],
    [{ schema: 1, nodes: {}, settings: { timeZone: 'Mars/Base' } }, 'DOCUMENT_INVALID'],
  ])('%j is refused', (json, code) => {
    expect(parseDocument(json)).toMatchObject({ ok: false, error: { code } })
  })
})

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
    ['TEXT_MISSING', { a: { kind: 'message', text: { uk: 'a', en: 'a' } }, b: { kind: 'end' } }, ['a next b']],
    ['VARIABLE_UNKNOWN', { a: { kind: 'end', text: t('{{who}}') } }, []],
    ['LOOP_WITHOUT_QUESTION', { a: { kind: 'message', text: t('a') } }, ['a next a']],
    ['ENTRY_TWICE', { a: { kind: 'start' }, b: { kind: 'end' } }, ['a next b']],
  ]
  test.each(cases)('%s', (code, nodes, links) => {
    expect(codes(aDocument({ nodes }, links), { scenarios: [] })).toEqual([code])
  })
  test('a document without a start', () => {
    expect(codes(unwrap(parseDocument({ schema: 1, nodes: {} })).document)).toEqual(['ENTRY_MISSING'])
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

describe('what a builder asks', () => {
  test('every kind is under its own name, has a title in three languages and a JSON schema', () => {
    expect(describeKinds().map(({ kind }) => kind)).toEqual(Object.keys(nodeKinds))
    for (const { kind, title } of describeKinds()) {
      expect(Object.keys(title)).toEqual(['uk', 'en', 'ru'])
      expect(
        kindSchema(Object.values(everyKind().nodes).find((node) => node.kind === kind)?.kind ?? 'start'),
      ).toHaveProperty('properties.kind')
    }
  })
  test('exits, variables and titles', () => {
    const { nodes } = everyKind()
    expect(nodes.menu && exitsOf(nodes.menu).map(({ id }) => id)).toEqual([
      'option.on',
      'option.loop',
      'other',
      'failed',
      'timeout',
    ])
    expect(describeVariables(everyKind()).find(({ name }) => name === 'number')).toEqual({
      name: 'number',
      isDeclared: false,
      writtenBy: ['number'],
      readBy: ['set', 'branch', 'summary'],
    })
    expect(nodes.text && titleOf(nodes.text)).toEqual(t('text?'))
  })
})

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
