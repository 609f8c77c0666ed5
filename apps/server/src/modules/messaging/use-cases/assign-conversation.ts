import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden, type MemberId } from '../../identity/index.ts'
import { conversationAssigned } from '../desk-events.ts'
import type { ConversationId } from '../domain/account.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { lockDesk, saveDesk } from '../store/desk.ts'

export type AssignConversation = {
  readonly conversationId: ConversationId
  /** Null: nobody's. That they are a member is the caller's to know. */
  readonly to: { readonly memberId: MemberId; readonly name: string } | null
}

/** Makes a conversation somebody's, or nobody's. Taking it oneself needs no more than answering does. */
export async function assignConversation(
  ctx: Ctx,
  { conversationId, to }: AssignConversation,
): Promise<Result<{ conversationId: ConversationId }, Forbidden | ConversationNotFound>> {
  const isOneself = ctx.actor.kind === 'member' && ctx.actor.memberId === to?.memberId
  const refused = forbid(ctx, isOneself ? 'inbox.reply' : 'inbox.assign')
  if (refused) return refused
  const desk = await lockDesk(ctx, conversationId)
  if (!desk) return err({ code: 'CONVERSATION_NOT_FOUND' })
  if (desk.assigneeId === (to?.memberId ?? null)) return ok({ conversationId })
  await saveDesk(ctx, { ...desk, assigneeId: to?.memberId ?? null })
  ctx.emit(conversationAssigned, {
    conversationId,
    contactId: desk.contactId,
    memberId: to?.memberId ?? null,
    memberName: to?.name ?? null,
  })
  return ok({ conversationId })
}
