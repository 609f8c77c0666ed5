import type { Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Forbidden } from '../../identity/index.ts'
import {
  snoozeConversation,
  type ConversationId,
  type ConversationNotFound,
  type SnoozeConversation,
  type SnoozeOutOfRange,
} from '../../messaging/index.ts'
import { wakeQueue } from '../lanes/wake-queue.ts'

/** Puts a conversation away and sees to it that it comes back. */
export async function snooze(
  ctx: Ctx,
  input: SnoozeConversation,
): Promise<Result<{ conversationId: ConversationId }, Forbidden | ConversationNotFound | SnoozeOutOfRange>> {
  const snoozed = await snoozeConversation(ctx, input)
  if (snoozed.ok) {
    const { conversationId, until } = input
    const key = `${conversationId}:${until.toISOString()}`
    ctx.enqueue(wakeQueue, { w: ctx.workspaceId, c: conversationId }, { key, notBefore: until })
  }
  return snoozed
}
