import { z } from 'zod'
import { nodeBase } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit } from '../../engine/step.ts'
import { call } from '../../engine/turn.ts'

const tags = z.array(z.string().trim().min(1).max(64)).max(20).default([])

export const tagSchema = z.strictObject({ kind: z.literal('tag'), ...nodeBase, add: tags, remove: tags })

/** Puts tags on the contact and takes others away (`contacts.tag`). Does not hold the client up. */
export const tag: NodeKind<z.infer<typeof tagSchema>> = {
  card: { kind: 'tag', group: 'act', title: { uk: 'Мітки', en: 'Tags', ru: 'Метки' } },
  schema: tagSchema,
  waits: () => false,
  exits: () => [{ id: 'next', isRequired: true }],
  texts: () => [],
  reads: () => [],
  writes: () => [],
  calls: () => ['contacts.tag'],
  enter: (turn, { add, remove }) => {
    call(turn, 'contacts.tag', { add: [...add], remove: [...remove] })
    return exit('next')
  },
}
