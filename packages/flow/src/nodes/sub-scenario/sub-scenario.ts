import { z } from 'zod'
import { mappingsSchema, nodeBase, scenarioKeySchema, variableNameSchema } from '../../document/schemas.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import type { NodeKind } from '../../engine/node-kind.ts'

export const subScenarioSchema = z.strictObject({
  kind: z.literal('sub-scenario'),
  ...nodeBase,
  key: scenarioKeySchema,
  /** What its variables begin with. */
  pass: mappingsSchema.default({}),
  /** Which of its variables are kept here, and under what names. */
  take: z
    .array(
      z.strictObject({ from: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/), to: variableNameSchema }),
    )
    .max(50)
    .default([]),
})

/**
 * Lets another scenario go its way and comes back with what it found out. Its variables are its own: those of the same name here
 * are what they were when it comes back.
 */
export const subScenario: NodeKind<z.infer<typeof subScenarioSchema>> = {
  card: {
    kind: 'sub-scenario',
    group: 'logic',
    title: { uk: 'Підсценарій', en: 'Sub-scenario', ru: 'Подсценарий' },
  },
  schema: subScenarioSchema,
  waits: () => false,
  exits: () => [
    { id: 'next', isRequired: true },
    { id: 'failed', isRequired: false },
  ],
  texts: () => [],
  reads: (node) => mappingReads(node.pass),
  writes: (node) => node.take.map(({ to }) => to),
  enter: (turn, { key, pass, take }) => ({ to: 'scenario', key, returns: true, pass: mappedAll(turn, pass), take }),
}
