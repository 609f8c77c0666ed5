import { textIn } from '@cartie/kernel'
import { z } from 'zod'
import {
  nodeBase,
  nodeRefSchema,
  optionIdSchema,
  textsSchema,
  timeoutMinutesSchema,
  variableNameSchema,
} from '../../document/schemas.ts'
import type { TextRun } from '../../engine/effect.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { distinctIds, hasDistinctIds } from '../../engine/options.ts'
import { phrases } from '../../engine/phrases.ts'
import { giveUp, keepOpen, navigationRows } from '../../engine/question.ts'
import { buttonNamed, inRows, lookupIn, say, showVariable, type ButtonSpec } from '../../engine/say.ts'
import { exit, wait, type Step } from '../../engine/step.ts'
import type { Turn } from '../../engine/turn.ts'
import { renderMarkup } from '../../text/markup.ts'

const itemSchema = z.strictObject({
  id: optionIdSchema,
  variable: variableNameSchema,
  label: textsSchema,
  /** The questions asked again to change it, in order: a new make also asks for the model. Empty: it cannot be changed. */
  asks: z.array(nodeRefSchema).max(10).default([]),
})

export const summarySchema = z.strictObject({
  kind: z.literal('summary'),
  ...nodeBase,
  title: textsSchema,
  items: z.array(itemSchema).min(1).max(30).refine(hasDistinctIds, distinctIds),
  /** A line after the answers. */
  footer: textsSchema.optional(),
  confirmLabel: textsSchema.optional(),
  timeoutMinutes: timeoutMinutesSchema,
  allowBack: z.boolean().default(true),
})
type SummaryNode = z.infer<typeof summarySchema>

/** Shows the answers before they are sent: confirm, or change any of them and come back here. */
export const summary: NodeKind<SummaryNode> = {
  card: { kind: 'summary', group: 'ask', title: { uk: 'Підсумок', en: 'Summary', ru: 'Итог' } },
  schema: summarySchema,
  waits: () => true,
  exits: () => [
    { id: 'next', isRequired: true },
    { id: 'failed', isRequired: false },
    { id: 'timeout', isRequired: false },
  ],
  texts: (node) => [
    { path: 'title', texts: node.title, isRequired: true },
    ...node.items.map(({ label }, index) => ({ path: `items.${index}.label`, texts: label, isRequired: true })),
    ...(node.footer ? [{ path: 'footer', texts: node.footer, isRequired: false }] : []),
    ...(node.confirmLabel ? [{ path: 'confirmLabel', texts: node.confirmLabel, isRequired: false }] : []),
  ],
  reads: (node) => node.items.map(({ variable }) => variable),
  writes: () => [],
  targets: (node) => node.items.flatMap(({ asks }) => asks),
  enter: (turn, node) => {
    keepOpen(turn, node, { tries: 0, scratch: null })
    ask(turn, node)
    return wait
  },
  ask,
  reply: (turn, node, answer) => {
    const named = answer.kind === 'text' ? buttonNamed(turn, rows(turn, node), answer.text) : null
    const id = answer.kind === 'press' ? answer.id : named
    if (id === '_confirm') return exit('next')
    if (id === '_edit') return showItems(turn, node)
    const item = node.items.find((known) => known.id === id)
    const [first, ...queue] = item?.asks ?? []
    if (first === undefined) return tryAgain(turn, node)
    turn.state = { ...turn.state, detour: { queue, returnTo: turn.state.nodeId } }
    return { to: 'node', nodeId: first }
  },
  elapsed: () => exit('timeout'),
}

function ask(turn: Turn, node: SummaryNode): void {
  const isEditing = turn.state.waiting?.scratch === 'editing'
  const text = isEditing ? phrases.whatToEdit : summaryRuns(turn, node)
  say(turn, { text, buttons: rows(turn, node), isQuestion: true })
}

function summaryRuns(turn: Turn, node: SummaryNode): TextRun[] {
  const { language } = turn.state
  const lookup = lookupIn(turn)
  const lines = node.items.flatMap(({ label, variable }): TextRun[] => {
    const shown = showVariable(turn, variable) || textIn(phrases.nothing, language)
    return [{ text: '\n' }, { text: `${textIn(label, language)}:`, bold: true }, { text: ` ${shown}` }]
  })
  const footer = node.footer ? [{ text: '\n\n' }, ...renderMarkup(textIn(node.footer, language), lookup)] : []
  return [...renderMarkup(textIn(node.title, language), lookup), { text: '\n' }, ...lines, ...footer]
}

function rows(turn: Turn, node: SummaryNode): ButtonSpec[][] {
  const editable = node.items.filter(({ asks }) => asks.length > 0)
  const confirm = { id: '_confirm', label: node.confirmLabel ?? phrases.confirm }
  if (turn.state.waiting?.scratch === 'editing')
    return [...inRows(editable, 2), [confirm], ...navigationRows(turn, node)]
  const edit = editable.length > 0 ? [{ id: '_edit', label: phrases.edit }] : []
  return [[confirm, ...edit], ...navigationRows(turn, node)]
}

function showItems(turn: Turn, node: SummaryNode): Step {
  keepOpen(turn, node, { tries: 0, scratch: 'editing' })
  ask(turn, node)
  return wait
}

function tryAgain(turn: Turn, node: SummaryNode): Step {
  const { tries, scratch } = turn.state.waiting ?? { tries: 0, scratch: null }
  if (tries >= 3) return giveUp(turn, {})
  keepOpen(turn, node, { tries: tries + 1, scratch })
  say(turn, { text: phrases.wrongChoice, buttons: rows(turn, node), isQuestion: true })
  return wait
}
