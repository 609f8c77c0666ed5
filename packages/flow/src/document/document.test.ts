import { readFileSync } from 'node:fs'
import { unwrap } from '@cartie/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edit } from '../edit/edit.ts'
import { everyKind } from '../testing.ts'
import { nodeKinds } from '../nodes/registry.ts'
import { describeKinds, describeVariables, exitsOf, kindSchema, titleOf } from './describe.ts'
import { documentJsonSchema } from './json-schema.ts'
import { currentSchema, migrations } from './migrations.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { parseDocument, parseDocumentText } from './parse-document.ts'

const t = (text: string): { uk: string; en: string; ru: string } => ({ uk: text, en: text, ru: text })

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
    expect(migrated).toEqual(['texts-in-languages', 'canvas-and-triggers'])
    expect(document.nodes.ask).toMatchObject({
      prompt: { uk: 'Яка коробка?' },
      options: [{ label: { uk: 'Автомат' } }],
    })
    expect(document.nodes.set).toMatchObject({ assignments: [{ to: { text: 'як є' } }], position: { x: 640, y: 0 } })
  })
  const seeds: Record<string, Record<string, unknown>> = JSON.parse(
    readFileSync(new URL('./fixtures/seeds-schema-1.json', import.meta.url), 'utf8'),
  )
  test.each(Object.entries(seeds))('%s of version 1 says and does what it did', (_key, old) => {
    const { document, migrated } = unwrap(parseDocument(old))
    expect(migrated).toEqual(['canvas-and-triggers'])
    const { schema: _schema, settings, ...rest } = old
    expect(document).toMatchObject(rest)
    expect(document.settings).toEqual({ ...Object(settings), accounts: 'all', hours: 'always', cooldownMinutes: null })
    expect(document).toMatchObject({ schema: 2, groups: [], notes: [] })
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
    [{ schema: 3 }, 'DOCUMENT_TOO_NEW'],
    [null, 'DOCUMENT_INVALID'],
    ['text', 'DOCUMENT_INVALID'],
    [{ schema: 'x' }, 'DOCUMENT_INVALID'],
    [{ schema: 2, nodes: { a: { kind: 'unknown' } } }, 'DOCUMENT_INVALID'],
    [{ schema: 2, nodes: { a: { kind: 'end', typo: 1 } } }, 'DOCUMENT_INVALID'],
    [{ schema: 2, nodes: {}, settings: { timeZone: 'Mars/Base' } }, 'DOCUMENT_INVALID'],
  ])('%j is refused', (json, code) => {
    expect(parseDocument(json)).toMatchObject({ ok: false, error: { code } })
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
      'option.child',
      'other',
      'failed',
      'timeout',
    ])
    expect(describeVariables(everyKind()).find(({ name }) => name === 'number')).toEqual({
      name: 'number',
      isDeclared: false,
      writtenBy: ['number'],
      readBy: ['set', 'branch', 'formula', 'summary', 'http'],
    })
    expect(nodes.text && titleOf(nodes.text)).toEqual(t('text?'))
  })
})

describe('data that is nested without end', () => {
  const nested = (open: string, close: string): unknown => JSON.parse(open.repeat(20_000) + '1' + close.repeat(20_000))
  test.each([
    ['a value', { variables: [{ name: 'a', type: 'text', initial: nested('[', ']') }] }],
    [
      'a condition',
      { nodes: { a: { kind: 'condition', branches: [{ id: 'a', when: nested('{"join":"all","items":[', ']}') }] } } },
    ],
  ])('%s is refused, by reading and by editing', (_name, parts) => {
    expect(parseDocument({ schema: 2, nodes: {}, ...parts })).toMatchObject({ error: { code: 'DOCUMENT_INVALID' } })
    const clip = { cartie: 'flow-clip', schema: 2, nodes: {}, ...parts }
    expect(edit(everyKind(), { do: 'paste', clip })).toMatchObject({ error: { code: 'CLIP_INVALID' } })
    const patch = { note: parts }
    expect(edit(everyKind(), { do: 'patch-node', id: 'end', patch })).toMatchObject({ error: { code: 'INVALID' } })
  })
})

describe('the text of a file', () => {
  const text = JSON.stringify(everyKind())
  test('is read like its JSON', () => {
    expect(parseDocumentText(text)).toEqual(parseDocument(JSON.parse(text)))
  })
  test.each([
    ['{"schema":2,"nodes":{"a":{"kind":"end"},"b":{"kind":"end"},"\\u0061":{"kind":"start"}}}', 'nodes.a', 'ID_TWICE'],
    ['{"schema":2,"nodes":{},"edges":[{"from":"a","exit":"b","exit":"c","to":"d"}]}', 'edges.0.exit', 'ID_TWICE'],
    ['{"schema":2,', '', 'NOT_JSON'],
    ['', '', 'NOT_JSON'],
  ])('%s is refused', (given, path, message) => {
    expect(parseDocumentText(given)).toEqual({
      ok: false,
      error: { code: 'DOCUMENT_INVALID', data: { issues: [{ path, message }] } },
    })
  })
  test('no JSON with every name once is called double, whatever its strings hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(duplicateKeys(JSON.stringify(value, null, 1))).toEqual([])
      }),
    )
  })
})

describe('the published schema', () => {
  test('is JSON, names every kind of node and allows 5,000 of them', () => {
    const text = JSON.stringify(documentJsonSchema())
    for (const kind of Object.keys(nodeKinds)) expect(text).toContain(`"const":"${kind}"`)
    expect(documentJsonSchema()).toMatchObject({
      properties: { schema: { const: 2 }, nodes: { maxProperties: 10_000 } },
    })
  })
  test('5,000 nodes are read, 10,001 are not', () => {
    const nodes = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, { kind: 'end' }]))
    expect(parseDocument({ schema: 2, nodes: nodes(5000) })).toMatchObject({ ok: true })
    expect(parseDocument({ schema: 2, nodes: nodes(10_001) })).toMatchObject({ error: { code: 'DOCUMENT_INVALID' } })
  })
  test('two groups of one id are refused', () => {
    expect(parseDocument({ schema: 2, nodes: {}, groups: [{ id: 'g' }, { id: 'g' }] })).toMatchObject({ ok: false })
  })
})
