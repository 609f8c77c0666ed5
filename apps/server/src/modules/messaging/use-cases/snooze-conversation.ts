import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { conversationSnoozed, conversationWoke } from '../desk-events.ts'
import type { ConversationId } from '../domain/account.ts'
import { isSnoozable } from '../domain/desk.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { lockDesk, saveDesk } from '../store/desk.ts'

export type SnoozeConversation = { readonly conversationId: ConversationId; readonly until: Date }
export type SnoozeOutOfRange = { readonly code: 'SNOOZE_OUT_OF_RANGE' }

/** Puts a conversation away until an instant. Whoever calls this sees to it that `wakeConversation` runs then. */
export async function snoozeConversation(
  ctx: Ctx,
  { conversationId, until }: SnoozeConversation,
): Promise<Result<{ conversationId: ConversationId }, Forbidden | ConversationNotFound | SnoozeOutOfRange>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  if (!isSnoozable(until, ctx.now)) return err({ code: 'SNOOZE_OUT_OF_RANGE' })
  const desk = await lockDesk(ctx, conversationId)
  if (!desk) return err({ code: 'CONVERSATION_NOT_FOUND' })
  await saveDesk(ctx, { ...desk, state: 'open', snoozedUntil: until })
  ctx.emit(conversationSnoozed, { conversationId, contactId: desk.contactId, until: until.toISOString() })
  return ok({ conversationId })
}

/** Brings a conversation back whose snooze ran out. One that came back before, or was put away for longer, is left alone. */
export async function wakeConversation(ctx: Ctx, conversationId: ConversationId): Promise<void> {
  const desk = await lockDesk(ctx, conversationId)
  if (!desk?.snoozedUntil || desk.snoozedUntil > ctx.now) return
  await saveDesk(ctx, { ...desk, snoozedUntil: null })
  ctx.emit(conversationWoke, { conversationId, contactId: desk.contactId })
}
