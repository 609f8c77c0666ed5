import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ConversationId } from '../domain/account.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { createOutgoing } from '../outbound/outgoing.ts'
import { lockThreads } from '../store/threads.ts'

/** Lets the contact see that somebody is writing, where the messenger shows it and they can be reached. */
export async function showTyping(
  ctx: Ctx,
  { conversationId }: { conversationId: ConversationId },
): Promise<Result<{ conversationId: ConversationId }, Forbidden | ConversationNotFound>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const [thread] = await lockThreads(ctx, [conversationId])
  if (!thread?.contactId) return err({ code: 'CONVERSATION_NOT_FOUND' })
  if (thread.isReachable) {
    const outgoing = createOutgoing(ctx)
    outgoing.act(thread, { type: 'typing' })
    await outgoing.flush()
  }
  return ok({ conversationId })
}
