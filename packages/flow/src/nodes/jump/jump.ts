import { z } from 'zod'
import { nodeBase, nodeRefSchema, scenarioKeySchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'

export const jumpSchema = z.strictObject({
  kind: z.literal('jump'),
  ...nodeBase,
  target: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('node'), nodeId: nodeRefSchema }),
    /** With `returns` the end of that scenario comes back here and takes `next`. */
    z.strictObject({ to: z.literal('scenario'), key: scenarioKeySchema, returns: z.boolean().default(false) }),
  ]),
})

/** Goes to another place of this scenario, or to another scenario, in the same session. */
export const jump: NodeKind<z.infer<typeof jumpSchema>> = {
  card: { kind: 'jump', group: 'logic', title: { uk: 'Перехід', en: 'Jump', ru: 'Переход' } },
  schema: jumpSchema,
  waits: () => false,
  exits: ({ target }) => (target.to === 'scenario' && target.returns ? [{ id: 'next', isRequired: true }] : []),
  texts: () => [],
  reads: () => [],
  writes: () => [],
  targets: ({ target }) => (target.to === 'node' ? [target.nodeId] : []),
  enter: (_turn, { target }) =>
    target.to === 'node'
      ? { to: 'node', nodeId: target.nodeId }
      : { to: 'scenario', key: target.key, returns: target.returns },
}
