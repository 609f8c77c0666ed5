import { err, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findMember, forbid, type Forbidden } from '../../identity/index.ts'
import { writeNote, type ConversationNotFound, type MessageId, type WriteNote } from '../../messaging/index.ts'
import type { MemberNotFound } from '../domain/errors.ts'

/** Writes a note for colleagues; those mentioned must be members. */
export async function addNote(
  ctx: Ctx,
  input: WriteNote,
): Promise<Result<{ messageId: MessageId }, Forbidden | ConversationNotFound | MemberNotFound>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  for (const memberId of new Set(input.mentions.map((mention) => mention.memberId)))
    if (!(await findMember(ctx, memberId))) return err({ code: 'MEMBER_NOT_FOUND' })
  return writeNote(ctx, input)
}
