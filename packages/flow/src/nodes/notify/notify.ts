import { z } from 'zod'
import { nodeBase, textsSchema, variableNameSchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { inEveryLanguage } from '../../engine/say.ts'
import { exit } from '../../engine/step.ts'
import { call, readVariable } from '../../engine/turn.ts'

export const notifySchema = z.strictObject({
  kind: z.literal('notify'),
  ...nodeBase,
  text: textsSchema,
  /** What it is about, so that the card gets its buttons: variables in which a lead and a request were left. */
  lead: variableNameSchema.optional(),
  request: variableNameSchema.optional(),
})

/** Tells the members (`members.notify`): the text in every language, for each reads their own. Does not hold the client up. */
export const notify: NodeKind<z.infer<typeof notifySchema>> = {
  card: {
    kind: 'notify',
    group: 'act',
    title: { uk: 'Сповістити команду', en: 'Notify members', ru: 'Уведомить команду' },
  },
  schema: notifySchema,
  waits: () => false,
  exits: () => [{ id: 'next', isRequired: true }],
  texts: (node) => [{ path: 'text', texts: node.text, isRequired: true }],
  reads: (node) => [node.lead, node.request].filter((name) => name !== undefined),
  writes: () => [],
  calls: () => ['members.notify'],
  enter: (turn, node) => {
    call(turn, 'members.notify', {
      texts: inEveryLanguage(turn, node.text),
      leadId: node.lead === undefined ? null : readVariable(turn, `${node.lead}.id`),
      requestId: node.request === undefined ? null : readVariable(turn, `${node.request}.id`),
    })
    return exit('next')
  },
}
