import type { Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Forbidden } from '../../identity/index.ts'
import { markRead, type ConversationId, type ConversationNotFound } from '../../messaging/index.ts'
import { notificationsRead } from '../events.ts'
import { readNotificationsOf } from '../store/notifications.ts'

type Input = { readonly conversationId: ConversationId }

/** Who opens a conversation has read it, and with it what they were told about it. */
export async function readConversation(
  ctx: Ctx,
  input: Input,
): Promise<Result<Input, Forbidden | ConversationNotFound>> {
  const marked = await markRead(ctx, input)
  if (!marked.ok || ctx.actor.kind !== 'member') return marked
  const { memberId } = ctx.actor
  if ((await readNotificationsOf(ctx, memberId, input)) > 0) ctx.emit(notificationsRead, { memberId })
  return marked
}
