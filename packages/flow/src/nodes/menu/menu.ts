import { z } from 'zod'
import { nodeBase, textsSchema, timeoutMinutesSchema, variableNameSchema } from '../../document/schemas.ts'
import { hasEdge } from '../../document/graph.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import {
  distinctIds,
  hasDistinctIds,
  optionExit,
  optionExits,
  optionSchema,
  optionTexts,
} from '../../engine/options.ts'
import { phrases } from '../../engine/phrases.ts'
import { giveUp, keepOpen, navigationRows } from '../../engine/question.ts'
import { buttonNamed, inRows, say, type ButtonSpec } from '../../engine/say.ts'
import { exit, wait } from '../../engine/step.ts'
import { setVariable, type Turn } from '../../engine/turn.ts'

export const menuSchema = z.strictObject({
  kind: z.literal('menu'),
  ...nodeBase,
  text: textsSchema,
  options: z.array(optionSchema).min(1).max(30).refine(hasDistinctIds, distinctIds),
  perRow: z.number().int().min(1).max(8).default(1),
  errorText: textsSchema.optional(),
  retries: z.number().int().min(1).max(20).default(3),
  /** Where words that are no option are kept before the exit `other` is taken. */
  otherVariable: variableNameSchema.optional(),
  timeoutMinutes: timeoutMinutesSchema,
  allowBack: z.boolean().default(false),
  /** Whether the menu shows back and cancel. */
  showsNavigation: z.boolean().default(false),
})
type MenuNode = z.infer<typeof menuSchema>

/** Options, each with its own way on; words that are none of them take `other` where it leads somewhere. */
export const menu: NodeKind<MenuNode> = {
  card: { kind: 'menu', group: 'talk', title: { uk: 'Меню', en: 'Menu', ru: 'Меню' } },
  schema: menuSchema,
  waits: () => true,
  exits: (node) => [
    ...optionExits(node.options, true),
    { id: 'other', isRequired: false },
    { id: 'failed', isRequired: false },
    { id: 'timeout', isRequired: false },
  ],
  texts: (node) => [
    { path: 'text', texts: node.text, isRequired: true },
    ...optionTexts(node.options),
    ...(node.errorText ? [{ path: 'errorText', texts: node.errorText, isRequired: false }] : []),
  ],
  reads: () => [],
  writes: (node) => (node.otherVariable === undefined ? [] : [node.otherVariable]),
  enter: (turn, node) => {
    keepOpen(turn, node, { tries: 0, scratch: null })
    ask(turn, node)
    return wait
  },
  ask,
  reply: (turn, node, answer) => {
    const named = answer.kind === 'text' ? buttonNamed(turn, rows(turn, node), answer.text) : null
    const id = answer.kind === 'press' ? answer.id : named
    if (node.options.some((option) => option.id === id)) return exit(optionExit(id ?? ''))
    if (answer.kind === 'text' && hasEdge(turn.document, turn.state.nodeId, 'other')) {
      if (node.otherVariable !== undefined) setVariable(turn, node.otherVariable, answer.text)
      return exit('other')
    }
    const tries = (turn.state.waiting?.tries ?? 0) + 1
    if (tries > node.retries) return giveUp(turn, {})
    keepOpen(turn, node, { tries, scratch: null })
    say(turn, { text: node.errorText ?? phrases.wrongChoice, buttons: rows(turn, node), isQuestion: true })
    return wait
  },
  elapsed: () => exit('timeout'),
}

function ask(turn: Turn, node: MenuNode): void {
  say(turn, { text: node.text, buttons: rows(turn, node), isQuestion: true })
}

const rows = (turn: Turn, node: MenuNode): ButtonSpec[][] => [
  ...inRows(node.options, node.perRow),
  ...(node.showsNavigation ? navigationRows(turn, node) : []),
]
