import { err, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { can, findMember, type Forbidden, type MemberId } from '../../identity/index.ts'
import { assignConversation, type ConversationId, type ConversationNotFound } from '../../messaging/index.ts'
import type { MemberNotFound } from '../domain/errors.ts'

export type Assign = { readonly conversationId: ConversationId; readonly memberId: MemberId | null }

/** Gives a conversation to a member who may answer clients, or to nobody. */
export async function assign(
  ctx: Ctx,
  { conversationId, memberId }: Assign,
): Promise<Result<{ conversationId: ConversationId }, Forbidden | ConversationNotFound | MemberNotFound>> {
  if (memberId === null) return assignConversation(ctx, { conversationId, to: null })
  const member = await findMember(ctx, memberId)
  if (!member || !can(member.role, 'inbox.reply')) return err({ code: 'MEMBER_NOT_FOUND' })
  return assignConversation(ctx, { conversationId, to: { memberId, name: member.name } })
}
