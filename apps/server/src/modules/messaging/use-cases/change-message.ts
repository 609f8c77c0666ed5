import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid } from '../../identity/index.ts'
import type { ChannelAbilities } from '../ports.ts'
import type { MessageId } from '../domain/account.ts'
import type { OutgoingAct } from '../domain/delivery.ts'
import type { ChangeMessageError } from '../domain/errors.ts'
import type { Thread } from '../domain/thread.ts'
import { messageChanged } from '../events.ts'
import { createOutgoing } from '../outbound/outgoing.ts'
import { lockMessage, markDeleted, saveEdit, saveReactions, type StoredMessage } from '../store/messages.ts'
import { lockThreads } from '../store/threads.ts'
import type { SendMessageParts } from './send-message.ts'

type Done = Result<{ messageId: MessageId }, ChangeMessageError>
type Found = {
  readonly message: StoredMessage
  readonly externalId: string
  readonly thread: Thread
  readonly abilities: ChannelAbilities
}

/** Rewrites a message we sent, here and in the client's messenger. */
export const editMessage =
  (parts: SendMessageParts) =>
  async (ctx: Ctx, { messageId, text }: { messageId: MessageId; text: string }): Promise<Done> => {
    const found = await findChangeable(ctx, messageId, parts)
    if (!found.ok) return found
    const { message, externalId, abilities } = found.value
    if (!abilities.edits || message.direction !== 'out') return err({ code: 'MESSAGE_NOT_CHANGEABLE' })
    const body = { ...message.body, text, spans: [] }
    await saveEdit(ctx, messageId, body)
    return finish(ctx, found.value, { type: 'edit', externalId, body })
  }

/** Takes back a message we sent, with all its parts: it stays in our thread, marked, and goes from the client's. */
export const deleteMessage =
  (parts: SendMessageParts) =>
  async (ctx: Ctx, { messageId }: { messageId: MessageId }): Promise<Done> => {
    const found = await findChangeable(ctx, messageId, parts)
    if (!found.ok) return found
    const { message, externalId, abilities } = found.value
    if (!abilities.deletes || message.direction !== 'out') return err({ code: 'MESSAGE_NOT_CHANGEABLE' })
    await markDeleted(ctx, [messageId])
    return finish(ctx, found.value, { type: 'delete', externalIds: [externalId, ...message.partIds] })
  }

/** Puts our reaction on a message, or takes it off with null. */
export const reactToMessage =
  (parts: SendMessageParts) =>
  async (ctx: Ctx, input: { messageId: MessageId; emoji: string | null }): Promise<Done> => {
    const found = await findChangeable(ctx, input.messageId, parts)
    if (!found.ok) return found
    const { message, externalId, abilities } = found.value
    if (!abilities.reactions) return err({ code: 'MESSAGE_NOT_CHANGEABLE' })
    const ours = input.emoji ? [{ emoji: input.emoji, by: 'us' as const }] : []
    await saveReactions(ctx, input.messageId, [...message.reactions.filter(({ by }) => by === 'contact'), ...ours])
    return finish(ctx, found.value, { type: 'react', externalId, emoji: input.emoji })
  }

async function findChangeable(
  ctx: Ctx,
  id: MessageId,
  { accounts, adapters }: SendMessageParts,
): Promise<Result<Found, ChangeMessageError>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const message = await lockMessage(ctx, id)
  if (!message) return err({ code: 'MESSAGE_NOT_FOUND' })
  const [thread] = await lockThreads(ctx, [message.conversationId])
  const account = thread && (await accounts.get(thread.accountId))
  const abilities = account && adapters.get(account.kind)?.abilities
  if (!thread || !abilities || message.externalId === null || message.deletedAt)
    return err({ code: 'MESSAGE_NOT_CHANGEABLE' })
  return ok({ message, externalId: message.externalId, thread, abilities })
}

async function finish(ctx: Ctx, { message, thread }: Found, act: OutgoingAct): Promise<Done> {
  const outgoing = createOutgoing(ctx)
  outgoing.act(thread, act, message.id)
  await outgoing.flush()
  if (thread.contactId)
    ctx.emit(messageChanged, { conversationId: thread.id, contactId: thread.contactId, messageId: message.id })
  return ok({ messageId: message.id })
}
