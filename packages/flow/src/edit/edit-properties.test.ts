import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowDocumentSchema, type FlowDocument, type NodeKindName } from '../document/document.ts'
import { nodeKinds } from '../nodes/registry.ts'
import { everyKind } from '../testing.ts'
import { copyNodes } from './clip.ts'
import { edit } from './edit.ts'
import type { Operation } from './operation.ts'

const kinds = Object.keys(nodeKinds) as NodeKindName[]
const nodeId = fc.constantFrom(...Object.keys(everyKind().nodes), 'end-2', 'ask-text', 'gone')
const exit = fc.constantFrom('next', 'option.a', 'option.on', 'failed', 'branch.big', 'else', 'nowhere')
const variable = fc.constantFrom('number', 'car', 'count', 'lead', 'request', 'answer', 'fresh', 'contact.phone', 'a b')
const coordinate = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom(Number.NaN, Infinity))
const position = fc.record({ x: coordinate, y: coordinate })
const junk = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined), fc.constant([]))
const patch = fc.dictionary(
  fc.constantFrom('text', 'prompt', 'variable', 'retries', 'name', 'kind', 'colour', 'nodeIds', 'on', 'position'),
  fc.oneof(junk, fc.constant({ uk: 'Добрий день' }), variable, fc.constant(['text', 'text', 'gone'])),
)

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ do: fc.constant('add-node' as const), kind: fc.constantFrom(...kinds), position }),
  fc.record({
    do: fc.constant('add-node' as const),
    kind: fc.constantFrom(...kinds),
    position,
    after: fc.record({ from: nodeId, exit }),
  }),
  fc.record({ do: fc.constant('remove-nodes' as const), ids: fc.array(nodeId), heals: fc.boolean() }),
  fc.record({ do: fc.constant('move' as const), to: fc.dictionary(nodeId, position) }),
  fc.record({ do: fc.constant('connect' as const), from: nodeId, exit, to: nodeId }),
  fc.record({ do: fc.constant('disconnect' as const), from: nodeId, exit }),
  fc.record({ do: fc.constant('patch-node' as const), id: nodeId, patch }),
  fc.record({ do: fc.constant('duplicate' as const), ids: fc.array(nodeId) }),
  fc.record({
    do: fc.constant('paste' as const),
    clip: fc.oneof(junk, fc.constant(copyNodes(everyKind(), { nodes: ['menu', 'again'] }))),
    at: position,
  }),
  fc.record({ do: fc.constant('add-group' as const), data: patch }),
  fc.record({ do: fc.constant('patch-group' as const), id: fc.constantFrom('group', 'group-2'), patch }),
  fc.record({ do: fc.constant('remove-group' as const), id: fc.constant('group') }),
  fc.record({
    do: fc.constant('add-note' as const),
    data: fc.dictionary(fc.constantFrom('text', 'colour', 'id'), junk),
  }),
  fc.record({
    do: fc.constant('declare-variable' as const),
    variable: fc.record({ name: variable, type: fc.constantFrom('text', 'odd') }),
  }),
  fc.record({ do: fc.constant('rename-variable' as const), name: variable, to: variable }),
  fc.record({ do: fc.constant('remove-variable' as const), name: variable, anyway: fc.boolean() }),
  fc.record({
    do: fc.constant('set-text' as const),
    at: fc.oneof(
      nodeId.map((id) => ({ nodeId: id })),
      fc.nat(3).map((index) => ({ trigger: index })),
    ),
    path: fc.constantFrom('text', 'prompt', 'options.0.label', 'options.9.label', '__proto__.x', 'constructor', ''),
    language: fc.constantFrom('uk' as const, 'en' as const),
    text: fc.string({ unit: 'binary' }),
  }),
  fc.record({ do: fc.constant('add-trigger' as const), trigger: patch }),
  fc.record({ do: fc.constant('patch-trigger' as const), index: fc.integer({ min: -1, max: 3 }), patch }),
  fc.record({ do: fc.constant('remove-trigger' as const), index: fc.integer({ min: -1, max: 3 }) }),
  fc.record({
    do: fc.constant('set-settings' as const),
    patch: fc.dictionary(fc.constantFrom('timeZone', 'cancelTo', 'hours'), junk),
  }),
)

test('any sequence of edits keeps a document that can be read, and leaves the old one as it was', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
      let document: FlowDocument = everyKind()
      const past: [FlowDocument, string][] = []
      for (const one of operations) {
        past.push([document, JSON.stringify(document)])
        const result = edit(document, one)
        if (result.ok) document = result.value.document
        expect(flowDocumentSchema.safeParse(document).error?.issues).toBeUndefined()
      }
      for (const [old, written] of past) expect(JSON.stringify(old)).toBe(written)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('a selection copied and pasted is the same graph under other ids', () => {
  const ids = Object.keys(everyKind().nodes).filter((id) => id !== 'start')
  fc.assert(
    fc.property(fc.subarray(ids), (chosen) => {
      const clip = copyNodes(everyKind(), { nodes: chosen })
      const result = edit(everyKind(), { do: 'paste', clip: JSON.parse(JSON.stringify(clip)) })
      if (!result.ok) throw new Error(result.error.code)
      const { document, added } = result.value
      const again = copyNodes(document, { nodes: added.nodes })
      const back = new Map(added.nodes.map((id, index) => [id, Object.keys(clip.nodes)[index] ?? '']))
      const named = (id: string): string => back.get(id) ?? id
      const shape = ({ nodes, edges }: typeof clip) => ({
        kinds: Object.entries(nodes).map(([id, node]) => [named(id), node.kind]),
        edges: edges.map(({ from, exit: out, to }) => `${named(from)} ${out} ${named(to)}`),
        jumps: Object.values(nodes).map((node) =>
          node.kind === 'jump' && node.target.to === 'node' ? named(node.target.nodeId) : null,
        ),
      })
      expect(shape(again)).toEqual({ ...shape(clip) })
    }),
  )
})
