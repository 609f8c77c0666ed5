import { err, newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden, type MemberId } from '../../identity/index.ts'
import { noteWritten } from '../desk-events.ts'
import type { ConversationId, MessageId } from '../domain/account.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { findCommand, saveCommand } from '../store/commands.ts'
import { insertMessages } from '../store/messages.ts'
import { lockThreads, saveThreads } from '../store/threads.ts'

export type WriteNote = {
  readonly conversationId: ConversationId
  readonly text: string
  readonly mentions: readonly { readonly memberId: MemberId; readonly offset: number; readonly length: number }[]
  readonly onceKey: string
}

/** Writes a note into a thread for colleagues; it goes nowhere, and moves the conversation neither up nor out of waiting. */
export async function writeNote(
  ctx: Ctx,
  { conversationId, text, mentions, onceKey }: WriteNote,
): Promise<Result<{ messageId: MessageId }, Forbidden | ConversationNotFound>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const [thread] = await lockThreads(ctx, [conversationId])
  if (!thread?.contactId) return err({ code: 'CONVERSATION_NOT_FOUND' })
  const [before] = (await findCommand(ctx, onceKey)) ?? []
  if (before) return ok({ messageId: before })

  const messageId: MessageId = newId(ctx.now.getTime())
  thread.lastSeq += 1
  const spans = mentions
    .filter(({ offset, length }) => offset + length <= text.length)
    .map(({ memberId, offset, length }) => ({ type: 'mention' as const, offset, length, url: `member:${memberId}` }))
  await insertMessages(ctx, [
    {
      id: messageId,
      conversationId,
      seq: thread.lastSeq,
      direction: 'note',
      author: ctx.actor.kind === 'member' ? { kind: 'member', memberId: ctx.actor.memberId } : { kind: 'system' },
      kind: 'text',
      body: { text, ...(spans.length > 0 && { spans }) },
      externalId: null,
      albumKey: null,
      replyToId: null,
      sentAt: ctx.now,
    },
  ])
  await saveThreads(ctx, [thread])
  await saveCommand(ctx, onceKey, [messageId])
  const mentioned = [...new Set(mentions.map(({ memberId }) => memberId))]
  ctx.emit(noteWritten, { conversationId, contactId: thread.contactId, messageId, mentioned, text: text.slice(0, 140) })
  return ok({ messageId })
}
