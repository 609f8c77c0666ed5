import { err, ok, type Id, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { conversationChanged } from '../desk-events.ts'
import type { ConversationId } from '../domain/account.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { lockDesk, saveDesk } from '../store/desk.ts'

export type LabelConversation = { readonly conversationId: ConversationId; readonly labelIds: readonly Id<'label'>[] }

/** Gives a conversation these labels and no others. That they exist is the caller's to know. */
export async function labelConversation(
  ctx: Ctx,
  { conversationId, labelIds }: LabelConversation,
): Promise<Result<{ conversationId: ConversationId }, Forbidden | ConversationNotFound>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const desk = await lockDesk(ctx, conversationId)
  if (!desk) return err({ code: 'CONVERSATION_NOT_FOUND' })
  await saveDesk(ctx, { ...desk, labelIds: [...new Set(labelIds)] })
  ctx.emit(conversationChanged, { conversationId, contactId: desk.contactId })
  return ok({ conversationId })
}
