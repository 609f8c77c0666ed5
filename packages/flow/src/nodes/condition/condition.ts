import { z } from 'zod'
import { nodeBase, optionIdSchema } from '../../document/schemas.ts'
import { conditionExpressions, conditionGroupSchema, conditionReads, holds } from '../../engine/condition.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { distinctIds, hasDistinctIds } from '../../engine/options.ts'
import { exit } from '../../engine/step.ts'
import { scopeOf } from '../../engine/turn.ts'

export const conditionSchema = z.strictObject({
  kind: z.literal('condition'),
  ...nodeBase,
  branches: z
    .array(z.strictObject({ id: optionIdSchema, when: conditionGroupSchema }))
    .min(1)
    .max(20)
    .refine(hasDistinctIds, distinctIds),
})

/** Takes the first branch whose conditions hold, `else` when none does. */
export const condition: NodeKind<z.infer<typeof conditionSchema>> = {
  card: { kind: 'condition', group: 'logic', title: { uk: 'Умова', en: 'Condition', ru: 'Условие' } },
  schema: conditionSchema,
  waits: () => false,
  exits: (node) => [
    ...node.branches.map(({ id }) => ({ id: `branch.${id}`, isRequired: true })),
    { id: 'else', isRequired: true },
  ],
  texts: () => [],
  reads: (node) => node.branches.flatMap(({ when }) => conditionReads(when)),
  expressions: (node) =>
    node.branches.flatMap(({ when }, index) => conditionExpressions(when, `branches.${index}.when`)),
  writes: () => [],
  enter: (turn, node) => {
    const scope = scopeOf(turn)
    const branch = node.branches.find(({ when }) => holds(when, scope))
    return exit(branch ? `branch.${branch.id}` : 'else')
  },
}
