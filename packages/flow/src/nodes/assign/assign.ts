import { z } from 'zod'
import { nodeBase } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit } from '../../engine/step.ts'
import { call } from '../../engine/turn.ts'

export const assignSchema = z.strictObject({
  kind: z.literal('assign'),
  ...nodeBase,
  to: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('member'), memberId: z.string().min(1).max(64) }),
    /** Whose turn it is, of those on shift with room left. */
    z.strictObject({ is: z.literal('turn') }),
    z.strictObject({ is: z.literal('nobody') }),
  ]),
})

/** Gives the conversation to a member, to whoever's turn it is, or to nobody (`conversations.assign`). The bot goes on. */
export const assign: NodeKind<z.infer<typeof assignSchema>> = {
  card: { kind: 'assign', group: 'act', title: { uk: 'Призначити', en: 'Assign', ru: 'Назначить' } },
  schema: assignSchema,
  waits: () => false,
  exits: () => [{ id: 'next', isRequired: true }],
  texts: () => [],
  reads: () => [],
  writes: () => [],
  calls: () => ['conversations.assign'],
  enter: (turn, { to }) => {
    call(turn, 'conversations.assign', { to: to.is, memberId: to.is === 'member' ? to.memberId : null })
    return exit('next')
  },
}
