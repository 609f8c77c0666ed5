import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { conversationChanged } from '../desk-events.ts'
import type { ConversationId } from '../domain/account.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { saveUnread } from '../store/desk.ts'

type Input = { readonly conversationId: ConversationId }
type Marked = Result<Input, Forbidden | ConversationNotFound>

/** Everything in the conversation was read by the team. */
export const markRead = (ctx: Ctx, { conversationId }: Input): Promise<Marked> => mark(ctx, conversationId, 0)

/** Puts a conversation back among the unread. */
export const markUnread = (ctx: Ctx, { conversationId }: Input): Promise<Marked> => mark(ctx, conversationId, 1)

async function mark(ctx: Ctx, conversationId: ConversationId, unread: 0 | 1): Promise<Marked> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const contactId = await saveUnread(ctx, conversationId, unread)
  if (!contactId) return err({ code: 'CONVERSATION_NOT_FOUND' })
  ctx.emit(conversationChanged, { conversationId, contactId })
  return ok({ conversationId })
}
