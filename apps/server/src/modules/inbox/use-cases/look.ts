import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden, type MemberId } from '../../identity/index.ts'
import { findConversation, showTyping, type ConversationId, type ConversationNotFound } from '../../messaging/index.ts'
import type { Presence } from '../presence/presence.ts'

type Input = { readonly conversationId: ConversationId }

/** A member looks at a conversation, or no longer does; answers who else looks. */
export const look =
  (presence: Presence) =>
  async (
    ctx: Ctx,
    { conversationId, isLeaving }: Input & { isLeaving: boolean },
  ): Promise<Result<{ lookers: MemberId[] }, Forbidden | ConversationNotFound>> => {
    const refused = forbid(ctx, 'inbox.view')
    if (refused) return refused
    if (!(await findConversation(ctx, conversationId))) return err({ code: 'CONVERSATION_NOT_FOUND' })
    const { workspaceId, actor } = ctx
    const memberId = actor.kind === 'member' ? actor.memberId : null
    if (memberId) await presence[isLeaving ? 'leave' : 'look']({ workspaceId, conversationId, memberId })
    return ok({ lookers: presence.lookersAt({ workspaceId, conversationId }).filter((one) => one !== memberId) })
  }

/** A member is writing: colleagues see it at once, the contact where the messenger shows it. */
export const type =
  (presence: Presence) =>
  async (ctx: Ctx, { conversationId }: Input): Promise<Result<Input, Forbidden | ConversationNotFound>> => {
    const refused = forbid(ctx, 'inbox.reply')
    if (refused) return refused
    const { workspaceId, actor } = ctx
    if (actor.kind !== 'member') return ok({ conversationId })
    if (!(await findConversation(ctx, conversationId))) return err({ code: 'CONVERSATION_NOT_FOUND' })
    const isNews = await presence.type({ workspaceId, conversationId, memberId: actor.memberId })
    return isNews ? showTyping(ctx, { conversationId }) : ok({ conversationId })
  }
