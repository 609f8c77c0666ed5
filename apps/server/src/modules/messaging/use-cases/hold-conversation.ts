import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden, type MemberId } from '../../identity/index.ts'
import { conversationChanged } from '../desk-events.ts'
import type { ConversationId } from '../domain/account.ts'
import { hold, release, type ConversationHeld } from '../domain/desk.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import type { Thread } from '../domain/thread.ts'
import { handedBack, handedOff } from '../events.ts'
import { lockThreads, saveThreads } from '../store/threads.ts'
import type { SendMessageParts } from './send-message.ts'

type Input = { readonly conversationId: ConversationId }
type Parts = Pick<SendMessageParts, 'holdMinutes'>

/** Takes a conversation from the bot, or prolongs one's own hold; refused while a colleague holds it. */
export const holdConversation =
  (parts: Parts) =>
  async (ctx: Ctx, input: Input): Promise<Result<Input, Forbidden | ConversationNotFound | ConversationHeld>> => {
    const found = await findThread(ctx, input)
    if (!found.ok) return found
    const next = hold(found.value.thread, found.value.memberId, { now: ctx.now, until: await holdUntil(ctx, parts) })
    return next.ok ? keep(ctx, { ...found.value.thread, ...next.value }, found.value.thread) : next
  }

/** Takes a conversation into one's own hands, whoever has it. */
export const takeOverConversation =
  (parts: Parts) =>
  async (ctx: Ctx, input: Input): Promise<Result<Input, Forbidden | ConversationNotFound>> => {
    const found = await findThread(ctx, input)
    if (!found.ok) return found
    const { thread, memberId } = found.value
    return keep(ctx, { ...thread, holder: 'member', heldBy: memberId, heldUntil: await holdUntil(ctx, parts) }, thread)
  }

/** Gives a conversation back to the bot; refused while a colleague holds it. */
export async function releaseConversation(
  ctx: Ctx,
  input: Input,
): Promise<Result<Input, Forbidden | ConversationNotFound | ConversationHeld>> {
  const found = await findThread(ctx, input)
  if (!found.ok) return found
  const { thread, memberId } = found.value
  const next = release(thread, memberId, ctx.now)
  return next.ok ? keep(ctx, { ...thread, ...next.value, waitingSince: null }, thread) : next
}

type Found = { readonly thread: Thread; readonly memberId: MemberId }

/** Only a member has hands: a superadmin who merely looks in has none. */
async function findThread(
  ctx: Ctx,
  { conversationId }: Input,
): Promise<Result<Found, Forbidden | ConversationNotFound>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  if (ctx.actor.kind !== 'member') return err({ code: 'FORBIDDEN', data: { permission: 'inbox.reply' } })
  const [thread] = await lockThreads(ctx, [conversationId])
  return thread?.contactId ? ok({ thread, memberId: ctx.actor.memberId }) : err({ code: 'CONVERSATION_NOT_FOUND' })
}

const holdUntil = async (ctx: Ctx, { holdMinutes }: Parts): Promise<Date> =>
  new Date(ctx.now.getTime() + (await holdMinutes(ctx)) * 60_000)

/** Saves a change of hands and tells of it; a hold that is only prolonged is no news for the timeline. */
async function keep(ctx: Ctx, thread: Thread, before: Thread): Promise<Result<Input, never>> {
  await saveThreads(ctx, [thread])
  const where = thread.contactId && { conversationId: thread.id, contactId: thread.contactId }
  const isSame = thread.holder === before.holder && thread.heldBy === before.heldBy
  if (where && isSame) ctx.emit(conversationChanged, where)
  else if (where && thread.holder === 'member') ctx.emit(handedOff, { ...where, memberId: thread.heldBy })
  else if (where) ctx.emit(handedBack, { ...where, memberId: before.heldBy })
  return ok({ conversationId: thread.id })
}
