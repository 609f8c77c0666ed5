import { z } from 'zod'
import { nodeBase, textsSchema, timeoutMinutesSchema, variableNameSchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { phrases } from '../../engine/phrases.ts'
import { giveUp, keepOpen } from '../../engine/question.ts'
import { buttonNamed, say, type ButtonSpec } from '../../engine/say.ts'
import { exit, wait } from '../../engine/step.ts'
import { setVariables, type Turn } from '../../engine/turn.ts'

const offers = ['widen', 'request', 'save'] as const
const labels = { widen: phrases.widenSearch, request: phrases.leaveRequest, save: phrases.saveSearch }

export const searchFallbackSchema = z.strictObject({
  kind: z.literal('search-fallback'),
  ...nodeBase,
  text: textsSchema,
  /** What is offered, in this order. */
  offers: z.array(z.enum(offers)).min(1).max(3).default(['widen', 'request', 'save']),
  /** The wishes that are dropped when the search is widened. */
  clears: z.array(variableNameSchema).max(20).default([]),
  timeoutMinutes: timeoutMinutesSchema,
})
type FallbackNode = z.infer<typeof searchFallbackSchema>

/** Nothing was found: look wider, leave a request, or be told when something comes. Each has its own way on. */
export const searchFallback: NodeKind<FallbackNode> = {
  card: {
    kind: 'search-fallback',
    group: 'ask',
    title: { uk: 'Нічого не знайшлося', en: 'Nothing found', ru: 'Ничего не нашлось' },
  },
  schema: searchFallbackSchema,
  waits: () => true,
  exits: (node) => [
    ...[...new Set(node.offers)].map((id) => ({ id: `option.${id}`, isRequired: true, label: labels[id] })),
    { id: 'failed', isRequired: false },
    { id: 'timeout', isRequired: false },
  ],
  texts: (node) => [{ path: 'text', texts: node.text, isRequired: true }],
  reads: () => [],
  writes: (node) => node.clears,
  enter: (turn, node) => {
    keepOpen(turn, node, { tries: 0, scratch: null })
    ask(turn, node)
    return wait
  },
  ask,
  reply: (turn, node, answer) => {
    const named = answer.kind === 'text' ? buttonNamed(turn, rows(node), answer.text) : null
    const id = answer.kind === 'press' ? answer.id : named
    const chosen = node.offers.find((offer) => offer === id)
    if (chosen) {
      if (chosen === 'widen') setVariables(turn, Object.fromEntries(node.clears.map((name) => [name, null])))
      return exit(`option.${chosen}`)
    }
    const tries = (turn.state.waiting?.tries ?? 0) + 1
    if (tries > 3) return giveUp(turn, {})
    keepOpen(turn, node, { tries, scratch: null })
    say(turn, { text: phrases.wrongChoice, buttons: rows(node), isQuestion: true })
    return wait
  },
  elapsed: () => exit('timeout'),
}

function ask(turn: Turn, node: FallbackNode): void {
  say(turn, { text: node.text, buttons: rows(node), isQuestion: true })
}

const rows = (node: FallbackNode): ButtonSpec[][] => [...new Set(node.offers)].map((id) => [{ id, label: labels[id] }])
