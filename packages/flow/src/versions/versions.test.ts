import { unwrap } from '@cartie/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowDocument } from '../document/document.ts'
import { edit } from '../edit/edit.ts'
import type { Operation } from '../edit/operation.ts'
import { advance } from '../engine/advance.ts'
import { actIn, startSimulation, type Act } from '../simulate/simulation.ts'
import { aDocument, everyKind, two } from '../testing.ts'
import { diffDocuments } from './diff-documents.ts'
import { canMove, moveState } from './move-state.ts'

const done = (document: FlowDocument, ...operations: Operation[]): FlowDocument =>
  operations.reduce((now, operation) => unwrap(edit(now, operation)).document, document)
const t = (text: string): { uk: string } => ({ uk: text })

describe('what differs', () => {
  test('is told by what was done', () => {
    const after = done(
      two(),
      { do: 'add-node', kind: 'end', id: 'new', position: { x: 1, y: 1 } },
      { do: 'remove-nodes', ids: ['bump'] },
      { do: 'patch-node', id: 'one', patch: { retries: 5, prompt: t('перше?') } },
      { do: 'move', to: { two: { x: 9, y: 9 } } },
      { do: 'connect', from: 'one', exit: 'next', to: 'two' },
      { do: 'add-trigger', trigger: { on: 'first-message' } },
      { do: 'declare-variable', variable: { name: 'one', type: 'text' } },
      { do: 'set-settings', patch: { hours: 'inside' } },
      { do: 'add-note', id: 'n', data: { text: 'why' } },
    )
    expect(diffDocuments(two(), after)).toEqual({
      isSame: false,
      nodes: {
        added: ['new'],
        removed: ['bump'],
        changed: [{ id: 'one', paths: ['prompt.uk', 'prompt.en', 'prompt.ru', 'retries'] }],
        moved: ['two'],
      },
      edges: {
        added: [{ from: 'one', exit: 'next', to: 'two' }],
        removed: [
          { from: 'one', exit: 'next', to: 'bump' },
          { from: 'bump', exit: 'next', to: 'two' },
        ],
      },
      triggers: { added: [{ on: 'first-message' }], removed: [] },
      variables: { added: ['one'], removed: [], changed: [] },
      settings: ['hours'],
      groups: { added: [], removed: [], changed: [] },
      notes: { added: ['n'], removed: [], changed: [] },
    })
  })
  test('nothing between a document and itself read back from JSON', () => {
    expect(diffDocuments(everyKind(), JSON.parse(JSON.stringify(everyKind()))).isSame).toBe(true)
  })
  test('one way is the other way turned round', () => {
    const nodes = Object.keys(everyKind().nodes)
    fc.assert(
      fc.property(fc.subarray(nodes), (ids) => {
        const after = done(everyKind(), { do: 'remove-nodes', ids })
        const [there, back] = [diffDocuments(everyKind(), after), diffDocuments(after, everyKind())]
        expect(there.nodes.removed.toSorted()).toEqual(back.nodes.added.toSorted())
        expect(there.edges.removed).toHaveLength(back.edges.added.length)
      }),
    )
  })
})

describe('a session moves to another version', () => {
  const at = (document: FlowDocument, ...acts: Act[]) =>
    acts.reduce(
      (now, act) => unwrap(actIn(now, act)),
      startSimulation({ key: 'main', document, language: 'uk', versionId: 'v1' }),
    ).state
  const asked = at(two(), { say: 'a' })
  test('when the question it waits at means the same: words, names and places may be others', () => {
    const after = done(
      two(),
      { do: 'patch-node', id: 'two', patch: { prompt: t('друге?'), name: 'Second' } },
      { do: 'move', to: { two: { x: 5, y: 5 } } },
      { do: 'set-text', at: { nodeId: 'end' }, path: 'text', language: 'uk', text: 'новий кінець {{fresh}}' },
      { do: 'declare-variable', variable: { name: 'fresh', type: 'number', initial: 7 } },
    )
    expect(canMove(asked, two(), after)).toEqual({ ok: true, value: null })
    const moved = moveState(asked, { versionId: 'v2', document: after })
    expect(moved).toMatchObject({ scenario: { versionId: 'v2' }, nodeId: 'two', visit: asked.visit })
    const { effects, state } = advance(after, moved, {
      type: 'reply',
      now: '2026-11-22T10:01:00Z',
      reply: { kind: 'text', text: 'b' },
    })
    expect(effects).toMatchObject([{ text: [{ text: 'новий кінець 7' }] }, { type: 'stop' }])
    expect(state.stopReason).toBe('ended')
  })
  test('back goes to the question of the new version, and not past one that is gone', () => {
    const moved = moveState(asked, { versionId: 'v2', document: two() })
    const resolve = (_key: string, versionId?: string) =>
      versionId === 'v2' || versionId === undefined ? { versionId: 'v2', document: two() } : null
    const back = { type: 'reply', now: '2026-11-22T10:01:00Z', reply: { kind: 'text', text: 'назад' } } as const
    expect(advance(two(), moved, back, { resolve }).state).toMatchObject({
      nodeId: 'one',
      scenario: { versionId: 'v2' },
    })
    const shorter = done(two(), { do: 'remove-nodes', ids: ['one'] })
    expect(moveState(asked, { versionId: 'v2', document: shorter }).history).toEqual([])
  })
  test.each<[string, FlowDocument, string]>([
    ['the node is gone', done(two(), { do: 'remove-nodes', ids: ['two'] }), 'NODE_GONE'],
    [
      'it asks for something else',
      done(two(), { do: 'patch-node', id: 'two', patch: { variable: 'x' } }),
      'NODE_CHANGED',
    ],
    [
      'it is another node under the same id',
      done(
        two(),
        { do: 'remove-nodes', ids: ['two'] },
        { do: 'add-node', kind: 'ask-date', id: 'two', position: { x: 0, y: 0 } },
      ),
      'NODE_CHANGED',
    ],
  ])('not when %s', (_name, after, code) => {
    expect(canMove(asked, two(), after)).toMatchObject({ error: { code, data: { nodeId: 'two' } } })
  })
  test('not when it is over, nor when what it has to come back to is gone', () => {
    expect(canMove(at(two(), { say: 'cancel' }), two(), two())).toMatchObject({ error: { code: 'SESSION_ENDED' } })
    const main = aDocument(
      {
        nodes: {
          q: { kind: 'ask-text', prompt: t('q'), variable: 'q' },
          sub: { kind: 'sub-scenario', key: 'main' },
          e: { kind: 'end' },
        },
      },
      ['q next sub', 'sub next e'],
    )
    const state = startSimulation({
      key: 'main',
      document: main,
      versionId: 'v1',
      resolve: () => ({ versionId: 'v1', document: main }),
    })
    const inside = unwrap(actIn(state, { say: 'a' })).state
    expect(inside.frames).toHaveLength(1)
    expect(canMove(inside, main, main)).toMatchObject({ ok: true })
    const without = done(main, { do: 'remove-nodes', ids: ['sub'] })
    expect(canMove(inside, main, without)).toMatchObject({ error: { code: 'RETURN_GONE', data: { nodeId: 'sub' } } })
    expect(moveState(inside, { versionId: 'v2', document: main }).frames[0]?.scenario.versionId).toBe('v2')
  })
})
