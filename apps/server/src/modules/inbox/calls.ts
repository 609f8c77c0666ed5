import { idSchema, textsSchema } from '@cartie/contract'
import { err, ok, textIn } from '@cartie/kernel'
import { z } from 'zod'
import { findContact, type ScenarioCalls } from '../contacts/index.ts'
import { getCompany, listMembers } from '../identity/index.ts'
import { assign } from './use-cases/assign.ts'
import { giveToTurn } from './use-cases/give-out.ts'
import { notifyMembers } from './use-cases/notifications.ts'

const notifyArgs = z.object({ texts: textsSchema })

const assignArgs = z.discriminatedUnion('to', [
  z.object({ to: z.literal('member'), memberId: idSchema<'member'>() }),
  z.object({ to: z.literal('turn'), memberId: z.null().default(null) }),
  z.object({ to: z.literal('nobody'), memberId: z.null().default(null) }),
])

/** What scenarios may ask of the team: `members.notify` tells everybody who is not away. */
export const inboxCalls: ScenarioCalls = {
  'members.notify': async (ctx, args, { contactId, conversationId }) => {
    const parsed = notifyArgs.safeParse(args)
    if (!parsed.success) return err({ code: 'CALL_ARGS_INVALID' })
    if (!conversationId) return ok({ told: 0 })
    const members = await listMembers(ctx)
    const present = members.ok
      ? members.value.filter(({ isAway, role }) => !isAway && role !== 'DEALER' && role !== 'VIEWER')
      : []
    const contact = await findContact(ctx, contactId)
    const { locale } = await getCompany(ctx)
    const data = {
      contactName: contact?.name ?? '',
      byId: null,
      messageId: null,
      text: textIn(parsed.data.texts, locale).slice(0, 500),
    }
    await notifyMembers(
      ctx,
      present.map(({ id }) => id),
      { kind: 'scenario', conversationId, data },
    )
    return ok({ told: present.length })
  },
  'conversations.assign': async (ctx, args, { conversationId }) => {
    const parsed = assignArgs.safeParse(args)
    if (!parsed.success || !conversationId) return err({ code: 'CALL_ARGS_INVALID' })
    if (parsed.data.to === 'turn') return ok({ memberId: await giveToTurn(ctx, conversationId) })
    const assigned = await assign(ctx, { conversationId, memberId: parsed.data.memberId })
    return assigned.ok ? ok({ memberId: parsed.data.memberId }) : assigned
  },
}
