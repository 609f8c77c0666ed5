import { unwrap } from '@cartie/kernel'
import { describe, expect, test } from 'vitest'
import { nodeKinds } from '../nodes/registry.ts'
import type { FlowDocument, NodeKindName } from '../document/document.ts'
import { parseDocument } from '../document/parse-document.ts'
import { aDocument, everyKind, two } from '../testing.ts'
import { copyNodes, readClip } from './clip.ts'
import { edit } from './edit.ts'
import { whereUsed } from './edit-variables.ts'
import { allTexts, missingTexts } from './missing-texts.ts'
import type { Operation } from './operation.ts'

const done = (document: FlowDocument, ...operations: Operation[]): FlowDocument =>
  operations.reduce((now, operation) => unwrap(edit(now, operation)).document, document)
const links = (document: FlowDocument): string[] =>
  document.edges.map(({ from, exit, to }) => `${from} ${exit} ${to}`).toSorted()
const place = { x: 10, y: 20 }

describe('nodes', () => {
  const kinds = Object.keys(nodeKinds) as NodeKindName[]
  test.each(kinds)('a blank %s is valid, and stays so when it is read again', (kind) => {
    const document = done(two(), { do: 'add-node', kind, position: place })
    expect(unwrap(parseDocument(JSON.parse(JSON.stringify(document)))).document).toEqual(document)
  })
  test('a node put behind a port goes in between', () => {
    const document = done(two(), {
      do: 'add-node',
      kind: 'ask-phone',
      position: place,
      after: { from: 'one', exit: 'next' },
    })
    expect(links(document)).toEqual([
      'ask-phone next bump',
      'bump next two',
      'one next ask-phone',
      'start next one',
      'two next end',
    ])
    expect(document.nodes['ask-phone']).toMatchObject({ position: place, variable: 'phone' })
  })
  test('a second node of a kind gets an id and a variable of its own', () => {
    const add: Operation = { do: 'add-node', kind: 'ask-text', position: place }
    const { document, added } = unwrap(edit(done(two(), add), add))
    expect(added.nodes).toEqual(['ask-text-2'])
    expect(document.nodes['ask-text-2']).toMatchObject({ variable: 'answer2' })
  })
  test('removing a node takes its edges, or joins its neighbours', () => {
    const remove = { do: 'remove-nodes', ids: ['bump', 'two'] } as const
    expect(links(done(two(), remove))).toEqual(['start next one'])
    expect(links(done(two(), { ...remove, heals: true }))).toEqual(['one next end', 'start next one'])
  })
  test('the start stays, and what referred to a removed node no longer does', () => {
    const document = done(
      { ...everyKind(), settings: { ...everyKind().settings, cancelTo: 'text' } },
      { do: 'add-group', id: 'g', data: { nodeIds: ['text', 'car'] } },
      { do: 'remove-nodes', ids: ['start', 'text'] },
    )
    expect(document.nodes.start).toBeDefined()
    expect(document.nodes.summary).toMatchObject({ items: [{ asks: ['car'] }, { asks: ['number'] }] })
    expect(document.settings.cancelTo).toBeUndefined()
    expect(document.groups[0]?.nodeIds).toEqual(['car'])
  })
  test('an exit leads to one node', () => {
    const document = done(two(), { do: 'connect', from: 'one', exit: 'next', to: 'end' })
    expect(links(document)).toEqual(['bump next two', 'one next end', 'start next one', 'two next end'])
  })
  test('an option taken away takes its edge along; another keeps its own', () => {
    const { menu } = everyKind().nodes
    if (menu?.kind !== 'menu') throw new Error('no menu')
    const document = done(everyKind(), { do: 'patch-node', id: 'menu', patch: { options: menu.options.slice(1) } })
    expect(links(document)).not.toContain('menu option.on language')
    expect(links(document)).toContain('menu option.loop again')
  })
  const refusals: [Operation, string][] = [
    [{ do: 'patch-node', id: 'gone', patch: {} }, 'NODE_UNKNOWN'],
    [{ do: 'patch-node', id: 'one', patch: { kind: 'end' } }, 'INVALID'],
    [{ do: 'patch-node', id: 'end', patch: { kind: 'hand-off' } }, 'KIND_FIXED'],
    [{ do: 'patch-node', id: '__proto__', patch: {} }, 'NODE_UNKNOWN'],
    [{ do: 'connect', from: 'one', exit: 'branch.x', to: 'end' }, 'EXIT_UNKNOWN'],
    [{ do: 'connect', from: 'one', exit: 'next', to: 'gone' }, 'NODE_UNKNOWN'],
    [{ do: 'add-node', kind: 'end', id: 'one', position: place }, 'ID_TAKEN'],
    [{ do: 'add-node', kind: 'end', id: 'no spaces', position: place }, 'INVALID'],
    [{ do: 'move', to: { one: { x: Number.NaN, y: 0 } } }, 'INVALID'],
    [{ do: 'set-text', at: { nodeId: 'one' }, path: 'nowhere', language: 'uk', text: 'a' }, 'INVALID'],
    [{ do: 'set-text', at: { nodeId: 'one' }, path: 'prompt', language: 'uk', text: 'a'.repeat(5000) }, 'INVALID'],
    [{ do: 'remove-variable', name: 'gone' }, 'VARIABLE_UNKNOWN'],
    [{ do: 'rename-variable', name: 'one', to: 'two' }, 'VARIABLE_TAKEN'],
    [{ do: 'rename-variable', name: 'one', to: 'contact.phone' }, 'VARIABLE_GIVEN'],
    [{ do: 'rename-variable', name: 'one', to: 'Not A Name' }, 'INVALID'],
    [{ do: 'paste', clip: { cartie: 'flow-clip', schema: 99 } }, 'CLIP_TOO_NEW'],
    [{ do: 'paste', clip: { cartie: 'flow-clip', schema: 2, nodes: { a: { kind: 'gone' } } } }, 'CLIP_INVALID'],
    [{ do: 'paste', clip: 'text' }, 'CLIP_INVALID'],
    [{ do: 'patch-trigger', index: 7, patch: {} }, 'TRIGGER_UNKNOWN'],
  ]
  test.each(refusals)('%j is refused: %s', (operation, code) => {
    expect(edit(two(), operation)).toMatchObject({ ok: false, error: { code } })
  })
  test('what is wrong in a node is told by its path', () => {
    expect(edit(two(), { do: 'patch-node', id: 'one', patch: { retries: 0 } })).toMatchObject({
      error: { code: 'INVALID', data: { issues: [{ path: 'retries' }] } },
    })
  })
})

describe('variables', () => {
  test('a new name follows into settings, texts, mappings and conditions', () => {
    const renamed = done(everyKind(), { do: 'rename-variable', name: 'number', to: 'count2' })
    expect(JSON.stringify(renamed)).not.toMatch(/"(variable|name)":"number"|\{\{number/)
    expect(renamed.nodes).toMatchObject({
      number: { variable: 'count2' },
      set: { assignments: [{}, { to: { text: '{{car}} {{count2}}' } }] },
      branch: { branches: [{ when: { items: [{ variable: 'count2' }] } }] },
      summary: { items: [{}, { variable: 'count2' }] },
    })
    expect(renamed.nodes.hello).toBe(renamed.nodes.hello)
  })
  test('fields of a renamed record follow', () => {
    const renamed = done(everyKind(), { do: 'rename-variable', name: 'request', to: 'order' })
    expect(renamed.nodes).toMatchObject({ request: { result: 'order' }, notify: { request: 'order' } })
    expect(allTexts(renamed).flatMap(({ texts }) => texts.uk ?? [])).toContain('new {{order.number}}')
  })
  test('what is used is not removed by accident', () => {
    const declared = done(two(), { do: 'declare-variable', variable: { name: 'one', type: 'text' } })
    expect(edit(declared, { do: 'remove-variable', name: 'one' })).toMatchObject({
      error: { code: 'VARIABLE_IN_USE', data: { nodeIds: ['one', 'end'] } },
    })
    expect(done(declared, { do: 'remove-variable', name: 'one', anyway: true }).variables).toEqual([])
    expect(whereUsed(declared, 'one')).toEqual({ name: 'one', isDeclared: true, writtenBy: ['one'], readBy: ['end'] })
  })
  test('a type is changed, a name twice is not', () => {
    const variable = { name: 'n', type: 'number' }
    const declared = done(two(), { do: 'declare-variable', variable })
    expect(done(declared, { do: 'patch-variable', name: 'n', patch: { type: 'text' } }).variables).toMatchObject([
      { name: 'n', type: 'text' },
    ])
    expect(edit(declared, { do: 'declare-variable', variable })).toMatchObject({ error: { code: 'VARIABLE_TAKEN' } })
  })
})

describe('texts, triggers, settings', () => {
  test('a text is set and taken away by language', () => {
    const at = { nodeId: 'menu' }
    const set: Operation = { do: 'set-text', at, path: 'options.1.label', language: 'en', text: 'Again' }
    const document = done(everyKind(), set)
    expect(document.nodes.menu).toMatchObject({ options: [{}, { label: { uk: 'loop', en: 'Again' } }, {}] })
    expect(missingTexts(done(document, { ...set, text: '' }), ['uk', 'en'])).toMatchObject([
      { at, path: 'options.1.label', missing: ['en'] },
    ])
  })
  test('a text that was not there yet', () => {
    const document = done(two(), {
      do: 'set-text',
      at: { nodeId: 'one' },
      path: 'errorText',
      language: 'uk',
      text: 'Ще раз',
    })
    expect(document.nodes.one).toMatchObject({ errorText: { uk: 'Ще раз' } })
  })
  test('triggers and settings', () => {
    const document = done(
      two(),
      { do: 'add-trigger', trigger: { on: 'command', command: 'car' } },
      { do: 'set-text', at: { trigger: 0 }, path: 'description', language: 'uk', text: 'Підібрати авто' },
      { do: 'set-settings', patch: { hours: 'inside', cancelTo: 'end' } },
      { do: 'set-settings', patch: {}, unset: ['cancelTo'] },
    )
    expect(document.triggers).toEqual([{ on: 'command', command: 'car', description: { uk: 'Підібрати авто' } }])
    expect(document.settings).toMatchObject({ hours: 'inside' })
    expect(document.settings).not.toHaveProperty('cancelTo')
    expect(missingTexts(document, ['uk', 'en', 'ru'])).toContainEqual(
      expect.objectContaining({ at: { trigger: 0 }, missing: ['en', 'ru'] }),
    )
    expect(done(document, { do: 'remove-trigger', index: 0 }).triggers).toEqual([])
  })
})

describe('groups, notes and the clipboard', () => {
  test('a node stands in the group it was last put into', () => {
    const document = done(
      two(),
      { do: 'add-group', data: { title: 'A', nodeIds: ['one', 'two'] } },
      { do: 'add-group', data: { title: 'B', nodeIds: ['two', 'gone'] } },
      { do: 'patch-group', id: 'group-2', patch: { colour: 'blue' } },
      { do: 'add-note', data: { text: 'ask Olena' } },
      { do: 'patch-note', id: 'note', patch: { colour: 'amber' } },
    )
    expect(document.groups).toMatchObject([{ nodeIds: ['one'] }, { nodeIds: ['two'], colour: 'blue' }])
    expect(document.notes).toMatchObject([{ text: 'ask Olena', colour: 'amber' }])
    const without = done(document, { do: 'remove-group', id: 'group' }, { do: 'remove-note', id: 'note' })
    expect([without.groups.length, without.notes.length]).toEqual([1, 0])
  })
  test('what was copied is pasted into another scenario with its variables, under ids of its own', () => {
    const clip = JSON.parse(JSON.stringify(copyNodes(everyKind(), { nodes: ['start', 'menu', 'again', 'set', 'end'] })))
    const { document, added } = unwrap(edit(two(), { do: 'paste', clip, at: { x: 500, y: 500 } }))
    expect(added.nodes).toEqual(['menu', 'set', 'again', 'end-2'])
    expect(document.variables.map(({ name }) => name)).toEqual(['count'])
    expect(links(document)).toContain('menu option.loop again')
    const twice = done(document, { do: 'paste', clip })
    expect(twice.nodes['again-2']).toMatchObject({ target: { nodeId: 'menu-2' } })
    expect(twice.nodes['menu-2']).toMatchObject({ options: [{ id: 'on' }, { id: 'loop' }, { id: 'child' }] })
  })
  test('a clip of version 1 is read', () => {
    const clip = { cartie: 'flow-clip', schema: 1, nodes: { a: { kind: 'end' } }, edges: [] }
    expect(readClip(clip)).toMatchObject({ ok: true, value: { schema: 2, nodes: { a: { kind: 'end' } } } })
  })
  test('a script in a text stays a text', () => {
    const text = '<script>alert(1)</script>'
    const clip = { cartie: 'flow-clip', schema: 2, nodes: { a: { kind: 'end', text: { uk: text } } } }
    const document = done(aDocument({ nodes: { e: { kind: 'end' } } }), { do: 'paste', clip })
    expect(document.nodes.a).toMatchObject({ text: { uk: text } })
  })
})
