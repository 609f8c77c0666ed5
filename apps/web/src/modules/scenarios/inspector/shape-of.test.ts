import { describeKinds, kindSchema, type NodeKindName } from '@cartie/flow'
import { describe, expect, it } from 'vitest'
import { blankOf, readSchema, resolved, type JsonSchema } from './json-schema.ts'
import { shapeOf } from './shape-of.ts'

const isKind = (name: string): name is NodeKindName => describeKinds().some(({ kind }) => kind === name)
const schemaOf = (kind: string): JsonSchema => readSchema(isKind(kind) ? kindSchema(kind) : {})

describe('the form of a step', () => {
  it.each([
    ['message', 'text', 'texts'],
    ['message', 'media', 'media'],
    ['message', 'buttons', 'list'],
    ['message', 'timeoutMinutes', 'duration'],
    ['ask-choice', 'variable', 'variable'],
    ['ask-choice', 'optional', 'boolean'],
    ['ask-number', 'min', 'number'],
    ['condition', 'branches', 'list'],
    ['wait', 'until', 'variant'],
    ['save-lead', 'intent', 'enum'],
    ['save-lead', 'fields', 'mappings'],
    ['jump', 'target', 'variant'],
    ['language', 'languages', 'enums'],
    ['hand-off', 'memo', 'long'],
  ])('%s.%s is shown as %s', (kind, field, shape) => {
    const root = schemaOf(kind)
    expect(shapeOf(root.properties?.[field] ?? {}, root)).toBe(shape)
  })

  it.each(describeKinds().map(({ kind }) => kind))('has a control for every field of %s', (kind) => {
    const root = schemaOf(kind)
    const fields = Object.entries(root.properties ?? {}).filter(([name]) => name !== 'position')
    expect(fields.length).toBeGreaterThan(0)
    // a bare value would be JSON typed by hand: no kind may come to that
    for (const [name, field] of fields) expect(`${name} ${shapeOf(field, root)}`).not.toMatch(/ value$/)
  })

  it('begins a new row with everything it needs', () => {
    const root = schemaOf('summary')
    const item = resolved(root.properties?.items?.items ?? {}, root)
    expect(blankOf(item, root)).toEqual({ id: '', variable: '', label: {} })
  })
})
