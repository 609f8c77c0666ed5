import { z } from 'zod'
import { mappingsSchema, nodeBase } from '../../document/schemas.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit } from '../../engine/step.ts'

export const eventSchema = z.strictObject({
  kind: z.literal('event'),
  ...nodeBase,
  event: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/)
    .max(100),
  data: mappingsSchema.default({}),
})

/** Announces an event of the business (`scenarios.asked-test-drive`) for automations and integrations to hear. */
export const event: NodeKind<z.infer<typeof eventSchema>> = {
  card: { kind: 'event', group: 'act', title: { uk: 'Подія', en: 'Event', ru: 'Событие' } },
  schema: eventSchema,
  waits: () => false,
  exits: () => [{ id: 'next', isRequired: true }],
  texts: () => [],
  reads: (node) => mappingReads(node.data),
  writes: () => [],
  enter: (turn, node) => {
    turn.effects.push({ type: 'emit', event: node.event, data: mappedAll(turn, node.data) })
    return exit('next')
  },
}
