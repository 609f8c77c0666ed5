import type { Locale, Texts } from '@cartie/kernel'
import type { z } from 'zod'
import type { ExpressionType } from '../expression/function-spec.ts'
import type { CallName } from './effect.ts'
import type { Answer, CallOutcome } from './input.ts'
import type { Step } from './step.ts'
import type { Turn } from './turn.ts'
import type { Value } from './value.ts'

/** A way out of a node. A required one that leads nowhere ends the conversation; an optional one has a sensible default. */
export type Exit = { readonly id: string; readonly isRequired: boolean; readonly label?: Texts }

/** A text of a node with the path it is edited under (`options.0.label`). */
export type NamedText = { readonly path: string; readonly texts: Texts; readonly isRequired: boolean }

/** An expression of a node with the path it is edited under. */
export type NamedExpression = { readonly path: string; readonly text: string; readonly wants?: ExpressionType }

/** What is true of every node of a kind, for the canvas and the palette. */
export type KindCard = {
  readonly kind: string
  readonly group: 'talk' | 'ask' | 'logic' | 'act'
  readonly title: Texts
}

/**
 * A kind of node: its data (`schema`), its ways out, what it says, and what it does. The same object serves the engine, the
 * lint and the builder. Every function is pure but for what it writes to the turn.
 */
export interface NodeKind<Node> {
  readonly card: KindCard
  readonly schema: z.ZodType
  /** True when it may stop and wait for the outside: a loop through such a node is safe. */
  waits(node: Node): boolean
  exits(node: Node): readonly Exit[]
  texts(node: Node): readonly NamedText[]
  reads(node: Node): readonly string[]
  writes(node: Node): readonly string[]
  /** Expressions of a node with the paths they are edited under; `wants` what one must come to, where it must. */
  expressions?(node: Node): readonly NamedExpression[]
  /** What of the product it asks for. */
  calls?(node: Node): readonly CallName[]
  /** Nodes reached otherwise than by an edge. */
  targets?(node: Node): readonly string[]
  /** How a value this node stored reads to a person; null when it has nothing better than the general form. */
  show?(node: Node, value: Value, language: Locale): string | null
  enter(turn: Turn, node: Node): Step
  /** Shows the open question once more, without counting a try. */
  ask?(turn: Turn, node: Node): void
  reply?(turn: Turn, node: Node, answer: Answer): Step
  elapsed?(turn: Turn, node: Node): Step
  result?(turn: Turn, node: Node, outcome: CallOutcome): Step
}
