import { newId } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import {
  createOutgoing,
  insertThreads,
  listAccounts,
  lockThreadsByChat,
  priorities,
  saveThreads,
  type AccountId,
  type Thread,
} from '../../messaging/index.ts'
import { botSettingsOf } from '../domain/bot-settings.ts'
import { cardBody, type Card, type CardId } from '../domain/card.ts'
import type { AdminCards } from '../ports.ts'
import { insertCard, reviseCards } from '../store/cards.ts'
import { cardQueue } from './card-queue.ts'

export function createAdminCards(seal: Seal): AdminCards {
  return {
    async postCard(ctx, { subject, card }) {
      const chats = await adminChats(ctx, seal)
      for (const chat of chats) await post(ctx, chat, { subject, card })
      return chats.length
    },
    async editCard(ctx, { subject, card }) {
      const revised = await reviseCards(ctx, subject, card.buttons)
      for (const { id, revision } of revised) {
        const edit = { revision, body: cardBody(card, { id, revision }) }
        ctx.enqueue(cardQueue, { w: ctx.workspaceId, card: id, edit }, { key: id })
      }
      return revised.length
    },
  }
}

type AdminChat = { readonly accountId: AccountId; readonly chatId: string; readonly title: string }

async function adminChats(ctx: Ctx, seal: Seal): Promise<AdminChat[]> {
  const accounts = await listAccounts(ctx, seal)
  return accounts.flatMap((account) => {
    const chat = account.kind === 'telegram' && account.state !== 'revoked' ? botSettingsOf(account).adminChat : null
    return chat ? [{ accountId: account.id, ...chat }] : []
  })
}

async function post(ctx: Ctx, chat: AdminChat, { subject, card }: { subject: string; card: Card }): Promise<void> {
  const thread = await lockAdminThread(ctx, chat)
  const id: CardId = newId(ctx.now.getTime())
  const revision = 1
  const outgoing = createOutgoing(ctx)
  const messageId = outgoing.say(thread, {
    body: cardBody(card, { id, revision }),
    author: { kind: 'system' },
    priority: priorities.notice,
  })
  await outgoing.flush()
  await saveThreads(ctx, [thread])
  const { accountId } = chat
  await insertCard(ctx, {
    id,
    accountId,
    conversationId: thread.id,
    messageId,
    subject,
    revision,
    buttons: card.buttons,
  })
}

/** The conversation that stands for the admin chat; opened when the group has said nothing yet. */
async function lockAdminThread(ctx: Ctx, { accountId, chatId, title }: AdminChat): Promise<Thread> {
  const place = [{ accountId, externalId: chatId }]
  const [found] = await lockThreadsByChat(ctx, place)
  if (found) return found
  await insertThreads(ctx, [
    { accountId, externalId: chatId, kind: 'group', contactId: null, title, context: {}, at: ctx.now },
  ])
  const [opened] = await lockThreadsByChat(ctx, place)
  if (!opened) throw new Error('a conversation was opened and is not there')
  return opened
}
