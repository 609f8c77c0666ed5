import { newId } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { MessageId } from '../domain/account.ts'
import type { InboundItem, InboundMedia, InboundMessage } from '../domain/inbound.ts'
import { previewOf, type Author } from '../domain/message.ts'
import type { Thread } from '../domain/thread.ts'
import { contactBlockedUs, contactUnblockedUs, messageChanged, messageReceived } from '../events.ts'
import {
  findByExternalIds,
  lockMessage,
  markDeleted,
  saveEdit,
  saveReactions,
  type NewMedia,
  type NewMessage,
} from '../store/messages.ts'

/** A message of an item, ready to be written, with its files. */
export type Arrived = { readonly message: NewMessage; readonly media: readonly NewMedia[] }

/** Turns an incoming message into rows and moves the thread on. */
export function arrive(
  ctx: Ctx,
  thread: Thread,
  { item, event }: { item: InboundItem; event: InboundMessage },
): Arrived {
  const id: MessageId = newId(ctx.now.getTime())
  thread.lastSeq += 1
  const author: Author = event.isFromOwner ? { kind: 'owner' } : { kind: 'contact' }
  const message: NewMessage = {
    id,
    conversationId: thread.id,
    seq: thread.lastSeq,
    direction: event.isFromOwner ? 'out' : 'in',
    author,
    kind: event.kind,
    body: event.body,
    externalId: event.externalId,
    albumKey: event.albumKey,
    replyToId: null,
    sentAt: item.at,
  }
  return { message, media: event.media.map((file, position) => toMedia(ctx, id, { file, position })) }
}

/** Moves the thread's head after a message was truly stored. */
export function moveHead(ctx: Ctx, thread: Thread, { message }: Arrived): void {
  thread.lastMessageAt = ctx.now
  thread.preview = previewOf(message.body)
  thread.previewDirection = message.direction
  thread.previewKind = message.kind
  thread.isReachable = true
  if (message.direction === 'in') {
    thread.unreadCount += 1
    thread.lastInboundAt = ctx.now
    thread.waitingSince ??= ctx.now
    thread.state = 'open'
    thread.snoozedUntil = null
  } else {
    thread.unreadCount = 0
    thread.waitingSince = null
  }
  if (thread.contactId)
    ctx.emit(messageReceived, { conversationId: thread.id, contactId: thread.contactId, messageId: message.id })
}

const toMedia = (
  ctx: Ctx,
  messageId: MessageId,
  { file, position }: { file: InboundMedia; position: number },
): NewMedia => ({
  ...file,
  id: newId(ctx.now.getTime()),
  messageId,
  position,
  state: 'waiting',
  storageKey: null,
})

/** Applies what changes something that is already there: edits, reactions, deletions, being blocked. */
export async function applyChange(ctx: Ctx, thread: Thread, { what }: InboundItem): Promise<void> {
  if (what.type === 'edit') await applyEdit(ctx, thread, what)
  else if (what.type === 'reaction') await applyReaction(ctx, thread, what)
  else if (what.type === 'deleted') await applyDeletion(ctx, thread, what.externalIds)
  else if (what.type === 'reachable' && thread.isReachable !== what.isReachable) {
    thread.isReachable = what.isReachable
    if (!thread.contactId) return
    const where = { conversationId: thread.id, contactId: thread.contactId }
    if (what.isReachable) ctx.emit(contactUnblockedUs, where)
    else ctx.emit(contactBlockedUs, { ...where, why: what.why })
  }
}

async function find(ctx: Ctx, thread: Thread, externalId: string): Promise<MessageId | null> {
  const found = await findByExternalIds(ctx, [{ conversationId: thread.id, externalId }])
  return found.get(`${thread.id}:${externalId}`) ?? null
}

async function applyEdit(
  ctx: Ctx,
  thread: Thread,
  edit: Extract<InboundItem['what'], { type: 'edit' }>,
): Promise<void> {
  const id = await find(ctx, thread, edit.externalId)
  const message = id && (await lockMessage(ctx, id))
  if (!message) return
  await saveEdit(ctx, message.id, { ...message.body, ...edit.body })
  announceChange(ctx, thread, message.id)
}

async function applyReaction(
  ctx: Ctx,
  thread: Thread,
  reaction: Extract<InboundItem['what'], { type: 'reaction' }>,
): Promise<void> {
  const id = await find(ctx, thread, reaction.messageExternalId)
  const message = id && (await lockMessage(ctx, id))
  if (!message) return
  const theirs = reaction.emojis.map((emoji) => ({ emoji, by: 'contact' as const }))
  await saveReactions(ctx, message.id, [...message.reactions.filter(({ by }) => by === 'us'), ...theirs])
  announceChange(ctx, thread, message.id)
}

async function applyDeletion(ctx: Ctx, thread: Thread, externalIds: readonly string[]): Promise<void> {
  const found = await findByExternalIds(
    ctx,
    externalIds.map((externalId) => ({ conversationId: thread.id, externalId })),
  )
  await markDeleted(ctx, [...found.values()])
  for (const id of found.values()) announceChange(ctx, thread, id)
}

function announceChange(ctx: Ctx, thread: Thread, messageId: MessageId): void {
  if (thread.contactId) ctx.emit(messageChanged, { conversationId: thread.id, contactId: thread.contactId, messageId })
}
