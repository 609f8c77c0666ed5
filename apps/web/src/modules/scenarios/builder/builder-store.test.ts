import { parseDocument, type FlowDocument } from '@cartie/flow'
import { unwrap } from '@cartie/kernel'
import { describe, expect, it } from 'vitest'
import { createBuilderStore } from './builder-store.ts'

const start = (): FlowDocument =>
  unwrap(parseDocument({ schema: 2, nodes: { start: { kind: 'start' }, end: { kind: 'end' } }, edges: [] })).document
const at = { x: 300, y: 0 }

describe('the builder', () => {
  it('takes back any number of steps and does them again', () => {
    const store = createBuilderStore(start())
    for (let count = 0; count < 150; count++) store.act([{ do: 'add-node', kind: 'message', position: at }])
    expect(Object.keys(store.get().document.nodes)).toHaveLength(152)
    for (let count = 0; count < 150; count++) store.undo()
    expect(store.get().document).toEqual(start())
    for (let count = 0; count < 150; count++) store.redo()
    expect(Object.keys(store.get().document.nodes)).toHaveLength(152)
  })

  it('picks what it added, and forgets what is gone', () => {
    const store = createBuilderStore(start())
    store.act([{ do: 'add-node', kind: 'message', position: at }])
    expect(store.get().picked.nodes).toEqual(['message'])
    store.act([{ do: 'remove-nodes', ids: ['message'] }])
    expect(store.get().picked.nodes).toEqual([])
  })

  it('makes one step of the letters of one text', () => {
    const store = createBuilderStore(start())
    store.act([{ do: 'add-node', kind: 'message', position: at }])
    for (const text of ['Д', 'До', 'Доб'])
      store.act([{ do: 'patch-node', id: 'message', patch: { text: { uk: text } } }], { merge: 'message.text' })
    store.undo()
    expect(store.get().document.nodes.message).toMatchObject({ text: {} })
  })

  it('changes nothing when one of the operations is refused', () => {
    const store = createBuilderStore(start())
    const done = store.act([
      { do: 'add-node', kind: 'message', position: at },
      { do: 'connect', from: 'message', exit: 'next', to: 'gone' },
    ])
    expect(done).toMatchObject({ ok: false, error: { code: 'NODE_UNKNOWN' } })
    expect(store.get().document).toEqual(start())
    expect(store.get().past).toEqual([])
  })
})
