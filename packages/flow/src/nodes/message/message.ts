import { z } from 'zod'
import {
  mediaSchema,
  nodeBase,
  optionIdSchema,
  templateSchema,
  textsSchema,
  timeoutMinutesSchema,
} from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { distinctIds, hasDistinctIds, optionExit, optionExits, optionTexts } from '../../engine/options.ts'
import { phrases } from '../../engine/phrases.ts'
import { giveUp, keepOpen } from '../../engine/question.ts'
import { buttonNamed, inRows, say, type ButtonSpec } from '../../engine/say.ts'
import { exit, wait } from '../../engine/step.ts'
import type { Turn } from '../../engine/turn.ts'

const buttonSchema = z.strictObject({ id: optionIdSchema, label: textsSchema, url: templateSchema(2048).optional() })

export const messageSchema = z.strictObject({
  kind: z.literal('message'),
  ...nodeBase,
  text: textsSchema,
  media: z.array(mediaSchema).max(10).default([]),
  buttons: z.array(buttonSchema).max(30).refine(hasDistinctIds, distinctIds).default([]),
  perRow: z.number().int().min(1).max(8).default(1),
  timeoutMinutes: timeoutMinutesSchema,
})
type MessageNode = z.infer<typeof messageSchema>

/** Says something. With buttons to press it waits for one; with links only, or none, it goes straight on. */
export const message: NodeKind<MessageNode> = {
  card: { kind: 'message', group: 'talk', title: { uk: 'Повідомлення', en: 'Message', ru: 'Сообщение' } },
  schema: messageSchema,
  waits: (node) => pressable(node).length > 0,
  exits: (node) => [
    { id: 'next', isRequired: pressable(node).length === 0 },
    ...optionExits(pressable(node), false),
    ...(pressable(node).length > 0 ? [{ id: 'timeout', isRequired: false }] : []),
  ],
  texts: (node) => [
    { path: 'text', texts: node.text, isRequired: node.media.length === 0 },
    ...optionTexts(node.buttons, 'buttons'),
  ],
  reads: () => [],
  writes: () => [],
  enter: (turn, node) => {
    if (pressable(node).length === 0) {
      say(turn, { text: node.text, media: node.media, buttons: rows(node) })
      return exit('next')
    }
    keepOpen(turn, node, { tries: 0, scratch: null })
    ask(turn, node)
    return wait
  },
  ask,
  reply: (turn, node, answer) => {
    const named = answer.kind === 'text' ? buttonNamed(turn, rows(node), answer.text) : null
    const id = answer.kind === 'press' ? answer.id : named
    if (pressable(node).some((button) => button.id === id)) return exit(optionExit(id ?? ''))
    const tries = (turn.state.waiting?.tries ?? 0) + 1
    if (tries > 3) return giveUp(turn, {})
    keepOpen(turn, node, { tries, scratch: null })
    say(turn, { text: phrases.wrongChoice, buttons: rows(node), isQuestion: true })
    return wait
  },
  elapsed: () => exit('timeout'),
}

function ask(turn: Turn, node: MessageNode): void {
  say(turn, { text: node.text, media: node.media, buttons: rows(node), isQuestion: true })
}

const pressable = (node: MessageNode): MessageNode['buttons'] => node.buttons.filter(({ url }) => url === undefined)

const rows = (node: MessageNode): ButtonSpec[][] =>
  inRows(
    node.buttons.map(({ id, label, url }) =>
      url === undefined ? { id, label } : { id, label, url, kind: 'url' as const },
    ),
    node.perRow,
  )
