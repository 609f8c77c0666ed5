import type { MessageBody } from '@cartie/contract/messaging'
import { newId } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { together } from '../../../platform/db/together.ts'
import type { ConversationId, DeliveryId, MessageId } from '../domain/account.ts'
import type { OutgoingAct } from '../domain/delivery.ts'
import { kindOf, previewOf, priorities, type Draft } from '../domain/message.ts'
import type { Thread } from '../domain/thread.ts'
import { insertDeliveries, type NewDelivery } from '../store/deliveries.ts'
import { insertMedia, insertMessages, saveRewrites, type NewMedia, type NewMessage } from '../store/messages.ts'
import { messageSent } from '../events.ts'
import { deliverQueue } from './deliver-queue.ts'
import type { HeadStart, QueuedDelivery } from './head-start.ts'

/** Collects what a transaction says, thread by thread, and writes it in three statements. */
export interface Outgoing {
  /** Queues a message; answers its id. The thread must be locked by this transaction. */
  say(thread: Thread, draft: Draft, replyToExternalId?: string | null): MessageId
  /** Changes a message said before, in our thread and in the messenger. */
  rewrite(thread: Thread, externalId: string, body: MessageBody): void
  /** Queues an act that is not a message. */
  act(thread: Thread, act: OutgoingAct, messageId?: MessageId): void
  /** Says that this press will be answered after the transaction. */
  answerLater(pressId: string): void
  /** Whether this press is answered, or will be. */
  hasAnswered(pressId: string): boolean
  /** Writes everything, and asks for it to be delivered after commit. */
  flush(): Promise<void>
}

/** With a head start, what is said goes out right after the commit, without being looked for in the database again. */
export function createOutgoing(ctx: Ctx, headStart: HeadStart | null = null): Outgoing {
  const messages: NewMessage[] = []
  const media: NewMedia[] = []
  const rewrites: { conversationId: ConversationId; externalId: string; body: MessageBody }[] = []
  const later = new Set<string>()
  const deliveries: QueuedDelivery[] = []

  const deliver = (
    thread: Thread,
    delivery: Omit<NewDelivery, 'id' | 'accountId' | 'conversationId' | 'state'>,
  ): void => {
    const id: DeliveryId = newId(ctx.now.getTime())
    // What waits for its hour, or must not wait behind a message (an answered press), has a lane of its own.
    const isApart =
      delivery.notBefore !== null || delivery.act.type === 'answer-press' || delivery.act.type === 'typing'
    deliveries.push({
      ...delivery,
      id,
      accountId: thread.accountId,
      conversationId: thread.id,
      state: 'waiting',
      thread,
      lane: isApart ? id : thread.id,
    })
  }
  return {
    say(thread, draft, replyToExternalId = null) {
      const id: MessageId = newId(ctx.now.getTime())
      thread.lastSeq += 1
      messages.push({
        id,
        conversationId: thread.id,
        seq: thread.lastSeq,
        direction: 'out',
        author: draft.author,
        kind: kindOf(draft),
        body: draft.body,
        externalId: null,
        albumKey: null,
        replyToId: draft.replyToId ?? null,
        sentAt: draft.sendAt ?? ctx.now,
      })
      media.push(
        ...(draft.files ?? []).map((file, position) => ({
          id: newId<'media'>(ctx.now.getTime()),
          messageId: id,
          position,
          kind: file.kind,
          source: null,
          state: 'stored' as const,
          storageKey: file.storageKey,
          fileName: file.fileName,
          mime: file.mime,
          sizeBytes: file.sizeBytes,
          width: null,
          height: null,
          durationS: null,
        })),
      )
      const dropsKeyboard = moveKeyboard(thread, draft.body)
      const act: OutgoingAct = {
        type: 'send',
        body: draft.body,
        files: draft.files ?? [],
        replyToExternalId,
        ...(dropsKeyboard && { dropsKeyboard }),
      }
      deliver(thread, { messageId: id, act, priority: draft.priority, notBefore: draft.sendAt ?? null })
      thread.lastMessageAt = ctx.now
      thread.preview = previewOf(draft.body)
      thread.previewDirection = 'out'
      thread.previewKind = kindOf(draft)
      if (draft.author.kind === 'member') {
        thread.waitingSince = null
        thread.unreadCount = 0
      }
      if (thread.contactId)
        ctx.emit(messageSent, { conversationId: thread.id, contactId: thread.contactId, messageId: id })
      return id
    },
    rewrite(thread, externalId, body) {
      rewrites.push({ conversationId: thread.id, externalId, body })
      deliver(thread, {
        messageId: null,
        act: { type: 'edit', externalId, body },
        priority: priorities.scenario,
        notBefore: null,
      })
    },
    act: (thread, act, messageId) =>
      deliver(thread, {
        messageId: messageId ?? null,
        act,
        priority: act.type === 'edit' ? priorities.edit : priorities.person,
        notBefore: null,
      }),
    answerLater: (pressId) => void later.add(pressId),
    hasAnswered: (pressId) =>
      later.has(pressId) || deliveries.some(({ act }) => act.type === 'answer-press' && act.pressId === pressId),
    async flush() {
      const mayGo = ({ notBefore }: QueuedDelivery): boolean => headStart !== null && notBefore === null
      const byLane = deliveries.filter((delivery) => !mayGo(delivery))
      for (const { id, lane: key, priority, notBefore } of byLane)
        ctx.enqueue(deliverQueue, { w: ctx.workspaceId, d: id }, { key, priority, ...(notBefore && { notBefore }) })
      await together([
        insertMessages(ctx, messages),
        insertMedia(ctx, media),
        saveRewrites(ctx, rewrites),
        insertDeliveries(ctx, byLane),
        headStart?.queue(ctx, deliveries.filter(mayGo)),
      ])
    },
  }
}

/** Remembers in the thread that a keyboard was shown below the input; answers true for the message that takes it away. */
function moveKeyboard(thread: Thread, { buttons = [] }: MessageBody): true | undefined {
  const kinds = buttons.flat().map(({ kind }) => kind)
  if (kinds.some((kind) => kind === 'share-contact' || kind === 'share-location')) {
    thread.context = { ...thread.context, keyboard: true }
    return undefined
  }
  if (thread.context['keyboard'] !== true || kinds.length > 0) return undefined
  const { keyboard: _, ...context } = thread.context
  thread.context = context
  return true
}
