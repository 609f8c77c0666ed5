import { z } from 'zod'
import { mappingsSchema, nodeBase, variableNameSchema } from '../../document/schemas.ts'
import { leaveCall } from '../../engine/leave-call.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { wait } from '../../engine/step.ts'
import { callAndWait, readVariable } from '../../engine/turn.ts'

export const createRequestSchema = z.strictObject({
  kind: z.literal('create-request'),
  ...nodeBase,
  type: z.enum(['BUY', 'SELL']),
  /** The variable in which `save-lead` left the lead. */
  lead: variableNameSchema.default('lead'),
  fields: mappingsSchema.default({}),
  /** Where the answer is kept: `request.id`, `request.number`. */
  result: variableNameSchema.default('request'),
})

/** Opens a request of the lead (`requests.create`); its number is then `{{request.number}}`. */
export const createRequest: NodeKind<z.infer<typeof createRequestSchema>> = {
  card: {
    kind: 'create-request',
    group: 'act',
    title: { uk: 'Створити запит', en: 'Create request', ru: 'Создать запрос' },
  },
  schema: createRequestSchema,
  waits: () => true,
  exits: () => [
    { id: 'next', isRequired: true },
    { id: 'failed', isRequired: false },
  ],
  texts: () => [],
  reads: (node) => [node.lead, ...mappingReads(node.fields)],
  writes: (node) => [node.result],
  calls: () => ['requests.create'],
  enter: (turn, node) => {
    const leadId = readVariable(turn, `${node.lead}.id`)
    const args = { type: node.type, leadId, fields: mappedAll(turn, node.fields) }
    callAndWait(turn, { name: 'requests.create', args })
    return wait
  },
  result: (turn, node, outcome) => leaveCall(turn, node.result, outcome),
}
