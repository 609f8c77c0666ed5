import { z } from 'zod'
import { nodeBase, templateSchema, textsSchema } from '../../document/schemas.ts'
import { handOver } from '../../engine/hand-over.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { plainText } from '../../engine/say.ts'
import { wait } from '../../engine/step.ts'
import { variablesIn } from '../../text/markup.ts'

export const handOffSchema = z.strictObject({
  kind: z.literal('hand-off'),
  ...nodeBase,
  text: textsSchema.optional(),
  /** For the person who takes over; may hold variables. */
  memo: templateSchema().default(''),
})

/** Gives the conversation to a person (`conversations.hand-off`) and ends the session. */
export const handOff: NodeKind<z.infer<typeof handOffSchema>> = {
  card: {
    kind: 'hand-off',
    group: 'act',
    title: { uk: 'Передати людині', en: 'Hand to a person', ru: 'Передать человеку' },
  },
  schema: handOffSchema,
  waits: () => true,
  exits: () => [],
  texts: (node) => (node.text ? [{ path: 'text', texts: node.text, isRequired: false }] : []),
  reads: (node) => variablesIn(node.memo),
  writes: () => [],
  calls: () => ['conversations.hand-off'],
  enter: (turn, node) => {
    handOver(turn, { reason: 'asked', note: plainText(turn, node.memo), ...(node.text && { text: node.text }) })
    return wait
  },
}
