import { localeOf } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { resolveContacts, type ContactId } from '../../contacts/index.ts'
import type { InboundItem } from '../domain/inbound.ts'
import type { Thread } from '../domain/thread.ts'
import { conversationStarted } from '../events.ts'
import type { ChatRef } from '../ports.ts'
import { insertThreads, lockThreadsByChat, type NewThread } from '../store/threads.ts'
import type { Step } from './process-batch.ts'

/** Locks the conversations that steps belong to, by `account:chat`. */
export async function lockThreads(ctx: Ctx, steps: readonly Step[]): Promise<Map<string, Thread>> {
  return byChat(await lockThreadsByChat(ctx, chatsOf(steps)))
}

/** The locked threads of a batch: those that are known, and those of chats never seen before, opened with their contacts. */
export async function openThreads(
  ctx: Ctx,
  steps: readonly Step[],
  found: Map<string, Thread>,
): Promise<Map<string, Thread>> {
  const wanted = new Map(steps.map((step) => [`${step.account.id}:${step.chat}`, step]))
  const missing = [...wanted].filter(([key, step]) => !found.has(key) && 'item' in step && opens(step.item))
  if (missing.length === 0) return found

  const created = await insertThreads(
    ctx,
    await toNewThreads(
      ctx,
      missing.map(([, step]) => step),
    ),
  )
  const opened = byChat(
    await lockThreadsByChat(
      ctx,
      missing.map(([, step]) => ({ accountId: step.account.id, externalId: step.chat })),
    ),
  )
  for (const [key, thread] of opened) {
    found.set(key, { ...thread, isNew: created.has(thread.id) })
    if (created.has(thread.id) && thread.contactId) {
      ctx.emit(conversationStarted, {
        conversationId: thread.id,
        contactId: thread.contactId,
        accountId: thread.accountId,
      })
    }
  }
  return found
}

/** The chats of steps, each once. */
export const chatsOf = (steps: readonly Step[]): ChatRef[] => [
  ...new Map(
    steps.map(({ account, chat }) => [`${account.id}:${chat}`, { accountId: account.id, externalId: chat }]),
  ).values(),
]

const byChat = (threads: readonly Thread[]): Map<string, Thread> =>
  new Map(threads.map((thread) => [`${thread.accountId}:${thread.externalId}`, thread]))

/** A reaction or a deletion in a chat we never saw opens nothing. */
const opens = ({ what, sender, chat }: InboundItem): boolean =>
  chat.kind !== 'private'
    ? what.type !== 'reaction'
    : sender !== null && (what.type === 'message' || what.type === 'press' || what.type === 'reachable')

async function toNewThreads(ctx: Ctx, steps: readonly Step[]): Promise<NewThread[]> {
  const items = steps.flatMap((step) => ('item' in step ? [{ account: step.account, item: step.item }] : []))
  const people = items.filter(({ item }) => item.chat.kind === 'private' && item.sender)
  const contacts = await resolveContacts(
    ctx,
    people.map(({ account, item }) => ({
      kind: account.kind,
      value: item.sender?.externalId ?? '',
      displayName: item.sender?.displayName ?? null,
      username: item.sender?.username ?? null,
      locale: localeOf(item.sender?.languageTag),
    })),
  )
  const contactOf = new Map<unknown, ContactId>(
    people.flatMap((person, index) => {
      const contact = contacts[index]
      return contact ? [[person.item, contact.contactId]] : []
    }),
  )
  return items.map(({ account, item }) => ({
    accountId: account.id,
    externalId: item.chat.externalId,
    kind: item.chat.kind,
    contactId: contactOf.get(item) ?? null,
    title: item.chat.title,
    context: item.chat.context,
    at: ctx.now,
  }))
}
