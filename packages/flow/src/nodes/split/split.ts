import { z } from 'zod'
import { nodeBase, optionIdSchema } from '../../document/schemas.ts'
import { distinctIds, hasDistinctIds } from '../../engine/options.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit } from '../../engine/step.ts'
import { shareOf } from './share-of.ts'

const armSchema = z.strictObject({
  id: optionIdSchema,
  /** What it is called in the statistics. */
  name: z.string().max(80).default(''),
  weight: z.number().int().min(0).max(1000).default(1),
})

export const splitSchema = z.strictObject({
  kind: z.literal('split'),
  ...nodeBase,
  arms: z.array(armSchema).min(2).max(20).refine(hasDistinctIds, distinctIds),
  /** Whether a session that comes by again takes the same way as before. */
  keeps: z.boolean().default(true),
})
type SplitNode = z.infer<typeof splitSchema>

/**
 * Sends sessions different ways at random, by weight. The engine has no dice: chance comes from the id of the session (random
 * itself) and of the node, so the same session played again goes the same way.
 */
export const split: NodeKind<SplitNode> = {
  card: {
    kind: 'split',
    group: 'logic',
    title: { uk: 'Випадковий розподіл', en: 'Random split', ru: 'Случайное разделение' },
  },
  schema: splitSchema,
  waits: () => false,
  exits: (node) => node.arms.map(({ id }) => ({ id: `arm.${id}`, isRequired: true })),
  texts: () => [],
  reads: () => [],
  writes: () => [],
  enter: ({ state }, node) => {
    const seed = `${state.sessionId}:${state.nodeId}${node.keeps ? '' : `:${state.visit}`}`
    return exit(`arm.${armAt(node, shareOf(seed))}`)
  },
}

function armAt({ arms }: SplitNode, share: number): string {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0)
  let passed = 0
  for (const { id, weight } of arms) {
    passed += weight
    if (share * total < passed) return id
  }
  return arms[0]?.id ?? ''
}
