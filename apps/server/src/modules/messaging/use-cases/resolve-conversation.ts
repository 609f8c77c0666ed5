import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { conversationReopened, conversationResolved } from '../desk-events.ts'
import type { ConversationId } from '../domain/account.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { lockDesk, saveDesk, saveUnread } from '../store/desk.ts'
import { lockThreads, saveThreads } from '../store/threads.ts'

type Input = { readonly conversationId: ConversationId }
type Done = Result<Input, Forbidden | ConversationNotFound>

/** Closes a conversation: nobody waits in it any more, and the next word of the contact is the bot's to answer. */
export async function resolveConversation(ctx: Ctx, { conversationId }: Input): Promise<Done> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const desk = await lockDesk(ctx, conversationId)
  const [thread] = await lockThreads(ctx, desk ? [conversationId] : [])
  if (!desk || !thread) return err({ code: 'CONVERSATION_NOT_FOUND' })
  if (desk.state === 'resolved') return ok({ conversationId })
  const free = { holder: 'bot' as const, heldBy: null, heldUntil: null }
  await saveThreads(ctx, [{ ...thread, ...free, state: 'resolved', snoozedUntil: null, waitingSince: null }])
  await saveUnread(ctx, conversationId, 0)
  ctx.emit(conversationResolved, { conversationId, contactId: desk.contactId })
  return ok({ conversationId })
}

/** Opens a conversation again: one that was resolved, or is put away. */
export async function reopenConversation(ctx: Ctx, { conversationId }: Input): Promise<Done> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const desk = await lockDesk(ctx, conversationId)
  if (!desk) return err({ code: 'CONVERSATION_NOT_FOUND' })
  if (desk.state === 'open' && !desk.snoozedUntil) return ok({ conversationId })
  await saveDesk(ctx, { ...desk, state: 'open', snoozedUntil: null })
  ctx.emit(conversationReopened, { conversationId, contactId: desk.contactId })
  return ok({ conversationId })
}
