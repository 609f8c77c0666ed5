import { z } from 'zod'
import { nodeBase } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit } from '../../engine/step.ts'

export const startSchema = z.strictObject({ kind: z.literal('start'), ...nodeBase })

/** Where a scenario begins: every trigger and every jump from another scenario comes in here. */
export const start: NodeKind<z.infer<typeof startSchema>> = {
  card: { kind: 'start', group: 'talk', title: { uk: 'Початок', en: 'Start', ru: 'Начало' } },
  schema: startSchema,
  waits: () => false,
  exits: () => [{ id: 'next', isRequired: true }],
  texts: () => [],
  reads: () => [],
  writes: () => [],
  enter: () => exit('next'),
}
