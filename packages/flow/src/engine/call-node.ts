import type { z } from 'zod'
import type { CallName } from './effect.ts'
import { leaveCall } from './leave-call.ts'
import type { KindCard, NamedText, NodeKind } from './node-kind.ts'
import { wait } from './step.ts'
import { callAndWait, type Turn } from './turn.ts'
import type { Value } from './value.ts'

type CallSpec<Node> = {
  readonly card: Omit<KindCard, 'group'>
  readonly schema: z.ZodType
  readonly call: CallName
  args(turn: Turn, node: Node): { [name: string]: Value }
  reads(node: Node): readonly string[]
  texts?(node: Node): readonly NamedText[]
}

/** A kind of node that asks the product to do something, waits, and keeps the answer in a variable: exits `next` and `failed`. */
export function defineCall<Node extends { result: string }>(spec: CallSpec<Node>): NodeKind<Node> {
  return {
    card: { ...spec.card, group: 'act' },
    schema: spec.schema,
    waits: () => true,
    exits: () => [
      { id: 'next', isRequired: true },
      { id: 'failed', isRequired: false },
    ],
    texts: (node) => spec.texts?.(node) ?? [],
    reads: (node) => spec.reads(node),
    writes: (node) => [node.result],
    calls: () => [spec.call],
    enter: (turn, node) => {
      callAndWait(turn, { name: spec.call, args: spec.args(turn, node) })
      return wait
    },
    result: (turn, node, outcome) => leaveCall(turn, node.result, outcome),
  }
}
