import { err, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import {
  labelConversation,
  type ConversationId,
  type ConversationNotFound,
  type LabelConversation,
} from '../../messaging/index.ts'
import type { LabelNotFound } from '../domain/errors.ts'
import { findLabels } from '../store/labels.ts'

/** Gives a conversation labels of the company. */
export async function setLabels(
  ctx: Ctx,
  input: LabelConversation,
): Promise<Result<{ conversationId: ConversationId }, Forbidden | ConversationNotFound | LabelNotFound>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const found = await findLabels(ctx, input.labelIds)
  if (found.length < new Set(input.labelIds).size) return err({ code: 'LABEL_NOT_FOUND' })
  return labelConversation(ctx, input)
}
