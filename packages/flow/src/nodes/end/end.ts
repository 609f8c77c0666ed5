import { z } from 'zod'
import { nodeBase, textsSchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { say } from '../../engine/say.ts'

export const endSchema = z.strictObject({ kind: z.literal('end'), ...nodeBase, text: textsSchema.optional() })

/** Ends the scenario: goes back to the jump that asked for a return, else the session is over. */
export const end: NodeKind<z.infer<typeof endSchema>> = {
  card: { kind: 'end', group: 'talk', title: { uk: 'Кінець', en: 'End', ru: 'Конец' } },
  schema: endSchema,
  waits: () => false,
  exits: () => [],
  texts: (node) => (node.text ? [{ path: 'text', texts: node.text, isRequired: false }] : []),
  reads: () => [],
  writes: () => [],
  enter: (turn, node) => {
    if (node.text) say(turn, { text: node.text })
    return { to: 'return' }
  },
}
