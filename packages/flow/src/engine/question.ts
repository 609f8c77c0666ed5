import type { Texts } from '@cartie/kernel'
import { z } from 'zod'
import { hasEdge } from '../document/graph.ts'
import { mediaSchema, nodeBase, textsSchema, timeoutMinutesSchema, variableNameSchema } from '../document/schemas.ts'
import type { Exit, KindCard, NamedText, NodeKind } from './node-kind.ts'
import type { Answer } from './input.ts'
import { handOver } from './hand-over.ts'
import { canGoBack } from './history.ts'
import { navigationIds, type Navigation } from './navigation.ts'
import { phrases } from './phrases.ts'
import { buttonNamed, notice, say, showVariable, type ButtonSpec, type Saying } from './say.ts'
import { exit, wait, type Step } from './step.ts'
import { call, setVariable, waitFor, type Turn } from './turn.ts'
import type { Value } from './value.ts'

/** What every question has besides its own settings. */
export const questionFields = {
  ...nodeBase,
  prompt: textsSchema,
  variable: variableNameSchema,
  media: z.array(mediaSchema).max(10).default([]),
  optional: z.boolean().default(false),
  /** How many wrong answers are answered with help before the question gives up. */
  retries: z.number().int().min(1).max(20).default(3),
  errorText: textsSchema.optional(),
  timeoutMinutes: timeoutMinutesSchema,
  allowBack: z.boolean().default(true),
}
const questionSchema = z.object(questionFields)
export type QuestionNode = z.infer<typeof questionSchema>

/**
 * What a question makes of an answer: a value (with the exit to leave by, and values stored beside it), an answer that does
 * not fit (counts a try), or an answer that leaves the question open (`scratch` is what it remembers).
 */
export type Reading =
  | ValueReading
  | { readonly is: 'wrong'; readonly text: Texts; readonly extra?: Saying['extra'] }
  | { readonly is: 'more'; readonly scratch: Value; readonly editsPrevious?: boolean; readonly text?: Texts }

/** `isOfContact: false` keeps the value from being copied to the contact: a phone of somebody else. */
export type ValueReading = {
  readonly is: 'value'
  readonly value: Value
  readonly exit?: string
  readonly also?: { readonly [name: string]: Value }
  readonly isOfContact?: boolean
}

export type QuestionSpec<Node> = {
  readonly card: Omit<KindCard, 'group'>
  readonly schema: z.ZodType
  buttons?(turn: Turn, node: Node, scratch: Value): readonly (readonly ButtonSpec[])[]
  /** The words of the question when they depend on what was said so far; null takes the prompt. */
  prompt?(turn: Turn, node: Node, scratch: Value): { readonly text: Texts; readonly extra?: Saying['extra'] } | null
  read(turn: Turn, node: Node, answer: Answer, scratch: Value): Reading
  exits?(node: Node): readonly Exit[]
  texts?(node: Node): readonly NamedText[]
  reads?(node: Node): readonly string[]
  writes?(node: Node): readonly string[]
  show?: NodeKind<Node>['show']
}

export const wrong = (text: Texts, extra?: Saying['extra']): Reading =>
  extra === undefined ? { is: 'wrong', text } : { is: 'wrong', text, extra }
export const value = (found: Value): Reading => ({ is: 'value', value: found })

/** A kind of question: asks, checks, tries again, and knows back, cancel, skip and the time-out. */
export function defineQuestion<Node extends QuestionNode>(spec: QuestionSpec<Node>): NodeKind<Node> {
  return {
    card: { ...spec.card, group: 'ask' },
    schema: spec.schema,
    waits: () => true,
    exits: (node) => [...(spec.exits?.(node) ?? []), ...questionExits(node)],
    texts: (node) => [
      { path: 'prompt', texts: node.prompt, isRequired: true },
      ...(node.errorText ? [{ path: 'errorText', texts: node.errorText, isRequired: false }] : []),
      ...(spec.texts?.(node) ?? []),
    ],
    reads: (node) => spec.reads?.(node) ?? [],
    writes: (node) => [node.variable, ...(spec.writes?.(node) ?? [])],
    ...(spec.show && { show: spec.show }),
    enter: (turn, node) => {
      keepOpen(turn, node, { tries: 0, scratch: null })
      ask(turn, spec, node)
      return wait
    },
    ask: (turn, node) => ask(turn, spec, node),
    reply: (turn, node, answer) => reply(turn, spec, node, answer),
    elapsed: () => exit('timeout'),
  }
}

const questionExits = (node: QuestionNode): Exit[] => [
  { id: 'next', isRequired: true },
  ...(node.optional ? [{ id: 'skipped', isRequired: false }] : []),
  { id: 'failed', isRequired: false },
  { id: 'timeout', isRequired: false },
]

function ask<Node extends QuestionNode>(turn: Turn, spec: QuestionSpec<Node>, node: Node, editsPrevious = false): void {
  const scratch = turn.state.waiting?.scratch ?? null
  const { text, extra } = spec.prompt?.(turn, node, scratch) ?? { text: node.prompt }
  const media = scratch === null ? node.media : []
  const buttons = rowsOf(turn, spec, node)
  say(turn, { text, buttons, media, isQuestion: true, editsPrevious, ...(extra && { extra }) })
}

function rowsOf<Node extends QuestionNode>(
  turn: Turn,
  spec: QuestionSpec<Node>,
  node: Node,
): (readonly ButtonSpec[])[] {
  const scratch = turn.state.waiting?.scratch ?? null
  return [...(spec.buttons?.(turn, node, scratch) ?? []), ...navigationRows(turn, node)]
}

/** The last row of a question: skip when it is optional, back when there is somewhere to go, cancel. */
export function navigationRows(turn: Turn, node: { optional?: boolean; allowBack: boolean }): ButtonSpec[][] {
  const button = (id: Navigation): ButtonSpec => ({ id: navigationIds[id], label: phrases[id] })
  const first = node.optional ? [[button('skip')]] : []
  const back = node.allowBack && canGoBack(turn) ? [button('back')] : []
  const cancel = turn.document.settings.offersCancel ? [button('cancel')] : []
  return [...first, [...back, ...cancel]]
}

/** Keeps a question open: starts its time-out anew and remembers the tries and the scratch. */
export function keepOpen(
  turn: Turn,
  node: { timeoutMinutes?: number | null | undefined },
  kept: { tries: number; scratch: Value },
): void {
  const minutes = node.timeoutMinutes === undefined ? turn.document.settings.timeoutMinutes : node.timeoutMinutes
  waitFor(turn, { for: 'reply', ...kept }, minutes === null ? null : turn.nowMs + minutes * 60_000)
}

function reply<Node extends QuestionNode>(turn: Turn, spec: QuestionSpec<Node>, node: Node, given: Answer): Step {
  const answer = namedButton(turn, spec, node, given)
  const asked = answer.kind === 'press' ? answer.id : ''
  if (asked === navigationIds.skip) return skip(turn, spec, node)
  const scratch = turn.state.waiting?.scratch ?? null
  const reading = spec.read(turn, node, answer, scratch)
  if (reading.is === 'wrong') return tryAgain(turn, spec, node, reading)
  if (reading.is === 'more') {
    keepOpen(turn, node, { tries: turn.state.waiting?.tries ?? 0, scratch: reading.scratch })
    if (reading.text) notice(turn, reading.text)
    ask(turn, spec, node, reading.editsPrevious ?? false)
    return wait
  }
  store(turn, node, reading)
  if (reading.isOfContact ?? true) copyToContact(turn, node.variable, reading.value)
  return exit(reading.exit ?? 'next')
}

function namedButton<Node extends QuestionNode>(
  turn: Turn,
  spec: QuestionSpec<Node>,
  node: Node,
  answer: Answer,
): Answer {
  if (answer.kind !== 'text') return answer
  const id = buttonNamed(turn, rowsOf(turn, spec, node), answer.text)
  return id === null ? answer : { kind: 'press', id }
}

function skip<Node extends QuestionNode>(turn: Turn, spec: QuestionSpec<Node>, node: Node): Step {
  if (!node.optional) {
    say(turn, { text: phrases.notOptional, buttons: rowsOf(turn, spec, node), isQuestion: true })
    return wait
  }
  store(turn, node, { is: 'value', value: null })
  return exit('skipped')
}

function store(turn: Turn, node: QuestionNode, reading: ValueReading): void {
  setVariable(turn, node.variable, reading.value)
  for (const [name, also] of Object.entries(reading.also ?? {})) setVariable(turn, name, also)
}

function copyToContact(turn: Turn, name: string, found: Value): void {
  const field = turn.document.variables.find((variable) => variable.name === name)?.contactField
  if (field === undefined) return
  setVariable(turn, `contact.${field}`, found)
  call(turn, 'contacts.save', { fields: { [field]: found } })
}

function tryAgain<Node extends QuestionNode>(
  turn: Turn,
  spec: QuestionSpec<Node>,
  node: Node,
  reading: Extract<Reading, { is: 'wrong' }>,
): Step {
  const tries = (turn.state.waiting?.tries ?? 0) + 1
  const scratch = turn.state.waiting?.scratch ?? null
  const text = node.errorText ?? reading.text
  const { extra } = reading
  if (tries > node.retries) return giveUp(turn, node)
  keepOpen(turn, node, { tries, scratch })
  say(turn, { text, buttons: rowsOf(turn, spec, node), isQuestion: true, ...(extra && { extra }) })
  return wait
}

/** After the last try: the exit `failed` where it leads somewhere, else a person takes over. */
export function giveUp(turn: Turn, node: { variable?: string }): Step {
  const { nodeId } = turn.state
  if (hasEdge(turn.document, nodeId, 'failed')) return exit('failed')
  const note = node.variable === undefined ? '' : showVariable(turn, node.variable)
  handOver(turn, { reason: 'not-understood', note, text: phrases.handedOff })
  return wait
}
