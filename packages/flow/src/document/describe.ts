import type { Texts } from '@cartie/kernel'
import { z } from 'zod'
import type { Exit, KindCard, NamedText } from '../engine/node-kind.ts'
import { kindOf, nodeKinds } from '../nodes/registry.ts'
import { variablesIn } from '../text/markup.ts'
import type { FlowDocument, FlowNode, NodeKindName } from './document.ts'

type Facts = {
  readonly exits: readonly Exit[]
  readonly texts: readonly NamedText[]
  readonly reads: readonly string[]
  readonly writes: readonly string[]
}
/** A node is a value, and edits share what they do not change: what is true of it is worked out once. */
const factsByNode = new WeakMap<FlowNode, Facts>()

function factsOf(node: FlowNode): Facts {
  const known = factsByNode.get(node)
  if (known) return known
  const kind = kindOf(node)
  const texts = kind.texts(node)
  const inTexts = texts.flatMap((named) => Object.values(named.texts).flatMap((text) => variablesIn(text ?? '')))
  const reads = [...new Set([...kind.reads(node), ...inTexts])]
  const facts = { exits: kind.exits(node), texts, reads, writes: kind.writes(node) }
  factsByNode.set(node, facts)
  return facts
}

/** The ways out of a node, in the order a canvas shows them. */
export const exitsOf = (node: FlowNode): readonly Exit[] => factsOf(node).exits

/** Every text of a node, with the path it is edited under. */
export const textsOf = (node: FlowNode): readonly NamedText[] => factsOf(node).texts

/** The variables a node reads, in its settings and in its texts. */
export const readsOf = (node: FlowNode): readonly string[] => factsOf(node).reads

/** The variables a node sets. */
export const writesOf = (node: FlowNode): readonly string[] => factsOf(node).writes

/** The palette: name, group and title of every kind of node. */
export const describeKinds = (): KindCard[] => Object.values(nodeKinds).map(({ card }) => card)

/** JSON Schema (draft 2020-12) of a kind's data as it may be written, for forms. */
export const kindSchema = (name: NodeKindName): Record<string, unknown> =>
  z.toJSONSchema(nodeKinds[name].schema, { io: 'input', unrepresentable: 'any' })

/** Every variable of a document: whether it is declared, and the nodes that write and read it. */
export type VariableUse = {
  readonly name: string
  readonly isDeclared: boolean
  readonly writtenBy: readonly string[]
  readonly readBy: readonly string[]
}

export function describeVariables(document: FlowDocument): VariableUse[] {
  const uses = new Map<string, { isDeclared: boolean; writtenBy: string[]; readBy: string[] }>()
  const use = (name: string): { isDeclared: boolean; writtenBy: string[]; readBy: string[] } => {
    const known = uses.get(name) ?? { isDeclared: false, writtenBy: [], readBy: [] }
    uses.set(name, known)
    return known
  }
  for (const { name } of document.variables) use(name).isDeclared = true
  for (const [id, node] of Object.entries(document.nodes)) {
    for (const name of writesOf(node)) use(name).writtenBy.push(id)
    for (const name of readsOf(node)) use(name).readBy.push(id)
  }
  return [...uses].map(([name, found]) => ({ name, ...found })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** What a node is called on the canvas: its name, else its note's first line, else its first text, else its kind. */
export function titleOf(node: FlowNode): Texts {
  if (node.name) return { uk: node.name }
  const note = node.note?.split('\n')[0]
  if (note) return { uk: note }
  return textsOf(node).find(({ texts }) => Object.keys(texts).length > 0)?.texts ?? kindOf(node).card.title
}
