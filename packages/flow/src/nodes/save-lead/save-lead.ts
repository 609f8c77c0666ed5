import { z } from 'zod'
import { mappingsSchema, nodeBase, variableNameSchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import { leaveCall } from '../../engine/leave-call.ts'
import { wait } from '../../engine/step.ts'
import { callAndWait, readVariable, type Turn } from '../../engine/turn.ts'
import type { Value } from '../../engine/value.ts'

export const saveLeadSchema = z.strictObject({
  kind: z.literal('save-lead'),
  ...nodeBase,
  intent: z.enum(['BUY', 'SELL']),
  fields: mappingsSchema.default({}),
  /** Where the answer is kept: `lead.id` and whatever else the product says of the lead. */
  result: variableNameSchema.default('lead'),
})

/** Creates the contact's lead, or adds to the open one (`leads.save`); variables with a `leadField` go along. */
export const saveLead: NodeKind<z.infer<typeof saveLeadSchema>> = {
  card: { kind: 'save-lead', group: 'act', title: { uk: 'Зберегти лід', en: 'Save lead', ru: 'Сохранить лид' } },
  schema: saveLeadSchema,
  waits: () => true,
  exits: () => [
    { id: 'next', isRequired: true },
    { id: 'failed', isRequired: false },
  ],
  texts: () => [],
  reads: (node) => mappingReads(node.fields),
  writes: (node) => [node.result],
  calls: () => ['leads.save'],
  enter: (turn, node) => {
    const fields = { ...declared(turn), ...mappedAll(turn, node.fields) }
    callAndWait(turn, { name: 'leads.save', args: { intent: node.intent, fields } })
    return wait
  },
  result: (turn, node, outcome) => leaveCall(turn, node.result, outcome),
}

const declared = (turn: Turn): { [name: string]: Value } =>
  Object.fromEntries(
    turn.document.variables.flatMap(({ name, leadField }) =>
      leadField === undefined ? [] : [[leadField, readVariable(turn, name)]],
    ),
  )
