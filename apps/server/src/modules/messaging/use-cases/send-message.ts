import type { MessageBody } from '@cartie/contract/messaging'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid } from '../../identity/index.ts'
import type { ConversationId, MessageId } from '../domain/account.ts'
import { checkDraft } from '../domain/check-draft.ts'
import { heldByOther } from '../domain/desk.ts'
import type { SendMessageError } from '../domain/errors.ts'
import { priorities, type OutgoingFile } from '../domain/message.ts'
import type { Thread } from '../domain/thread.ts'
import { handedOff } from '../events.ts'
import { createOutgoing } from '../outbound/outgoing.ts'
import type { Accounts, ChannelAdapter } from '../ports.ts'
import { findCommand, saveCommand } from '../store/commands.ts'
import { lockMessage } from '../store/messages.ts'
import { lockThreads, saveThreads } from '../store/threads.ts'
import { findUploads, type UploadId } from '../store/uploads.ts'

export type SendMessage = {
  readonly conversationId: ConversationId
  readonly text: string
  readonly spans?: MessageBody['spans']
  readonly uploadIds?: readonly UploadId[] | undefined
  readonly replyToId?: MessageId | undefined
  readonly sendAt?: Date | undefined
  readonly onceKey: string
}
export type SendMessageParts = {
  readonly accounts: Accounts
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly holdMinutes: (ctx: Ctx) => Promise<number>
}

/**
 * A person writes to a client. Doing it pauses the scenario: the conversation is theirs until they give it back or the
 * hold runs out. Who writes while a colleague holds the conversation is told so, unless the hold ran out.
 */
export const sendMessage =
  (parts: SendMessageParts) =>
  async (ctx: Ctx, input: SendMessage): Promise<Result<{ messageIds: MessageId[] }, SendMessageError>> => {
    const refused = forbid(ctx, 'inbox.reply')
    if (refused) return refused
    const [thread] = await lockThreads(ctx, [input.conversationId])
    if (!thread || thread.kind !== 'private') return err({ code: 'CONVERSATION_NOT_FOUND' })
    const before = await findCommand(ctx, input.onceKey)
    if (before) return ok({ messageIds: before })
    const other = heldByOther(thread, ctx.actor.kind === 'member' ? ctx.actor.memberId : null, ctx.now)
    if (other) return err({ code: 'CONVERSATION_HELD', data: { memberId: other } })

    const account = await parts.accounts.get(thread.accountId)
    const adapter = account && parts.adapters.get(account.kind)
    if (!account || !adapter || account.state === 'revoked')
      return err({ code: 'CONVERSATION_UNREACHABLE', data: { reason: 'account-revoked' } })
    if (!thread.isReachable) return err({ code: 'CONVERSATION_UNREACHABLE', data: { reason: 'blocked-by-contact' } })
    const files = await findUploads(ctx, input.uploadIds ?? [])
    if (files.length !== (input.uploadIds?.length ?? 0)) return err({ code: 'UPLOAD_NOT_FOUND' })
    const draft = checkDraft(
      { text: input.text, ...(input.spans && { spans: input.spans }) },
      files.length,
      adapter.abilities,
    )
    if (!draft.ok) return draft

    const messageIds = await say(ctx, { thread, body: draft.value, files, input, albums: adapter.abilities.albums })
    if (!input.sendAt) hold(ctx, thread, await parts.holdMinutes(ctx))
    await saveThreads(ctx, [thread])
    await saveCommand(ctx, input.onceKey, messageIds)
    return ok({ messageIds })
  }

type Saying = { thread: Thread; body: MessageBody; files: readonly OutgoingFile[]; input: SendMessage; albums: boolean }

/** One message; several files are an album where the messenger has albums, else a message each, the text with the first. */
async function say(ctx: Ctx, { thread, body, files, input, albums }: Saying): Promise<MessageId[]> {
  const outgoing = createOutgoing(ctx)
  const author =
    ctx.actor.kind === 'member'
      ? { kind: 'member' as const, memberId: ctx.actor.memberId }
      : { kind: 'system' as const }
  const replied = input.replyToId ? await lockMessage(ctx, input.replyToId) : null
  const reply = replied?.conversationId === thread.id ? replied : null
  const groups = albums || files.length < 2 ? [files] : files.map((file) => [file])
  const messageIds = groups.map((group, index) =>
    outgoing.say(
      thread,
      {
        body: index === 0 ? body : { text: '' },
        files: group,
        author,
        priority: priorities.person,
        ...(reply && { replyToId: reply.id }),
        ...(input.sendAt && { sendAt: input.sendAt }),
      },
      reply?.externalId ?? null,
    ),
  )
  await outgoing.flush()
  return messageIds
}

function hold(ctx: Ctx, thread: Thread, minutes: number): void {
  if (ctx.actor.kind !== 'member') return
  const isNews = thread.holder !== 'member' || thread.heldBy !== ctx.actor.memberId
  thread.holder = 'member'
  thread.heldBy = ctx.actor.memberId
  thread.heldUntil = new Date(ctx.now.getTime() + minutes * 60_000)
  thread.state = 'open'
  if (isNews && thread.contactId)
    ctx.emit(handedOff, { conversationId: thread.id, contactId: thread.contactId, memberId: ctx.actor.memberId })
}
