import { textIn, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { getCompany } from '../../identity/index.ts'
import {
  accountChanged,
  priorities,
  saveAccount,
  type Account,
  type GroupListener,
  type InboundItem,
  type Thread,
} from '../../messaging/index.ts'
import { hashAdminCode, readAdminCode } from '../domain/admin-code.ts'
import { botSettingsOf } from '../domain/bot-settings.ts'
import { readCardToken } from '../domain/card.ts'
import { wording } from '../domain/wording.ts'
import { adminChatChosen, chatDiscovered } from '../events.ts'
import { useAdminCode } from '../store/admin-codes.ts'
import { lockBot } from '../store/bots.ts'
import { saveChat } from '../store/chats.ts'
import { findBotAccount } from '../use-cases/view-bot.ts'
import { withSettings } from '../use-cases/change-bot.ts'
import { cardQueue } from './card-queue.ts'

type Heard = Parameters<GroupListener['hear']>[1]

/** Hears in groups what concerns us: where the bot was put, codes that choose the admin chat, presses of its cards. */
export function adminChatListener(seal: Seal): GroupListener {
  return {
    async hear(ctx, heard) {
      if (heard.account.kind !== 'telegram') return
      const { what } = heard.item
      if (what.type === 'press') hearPress(ctx, heard)
      else if (what.type === 'service') await discover(ctx, heard)
      else if (what.type === 'message') await hearMessage(ctx, heard, seal)
    },
  }
}

/** The press is acted upon in a transaction of the member who pressed; here it is only handed on. */
function hearPress(ctx: Ctx, { account, thread, item, outgoing }: Heard): void {
  if (item.what.type !== 'press' || !item.sender) return
  const found = readCardToken(item.what.token)
  if (!found) return
  const { cardId, revision, index } = found
  const { pressId } = item.what
  outgoing.answerLater(pressId)
  const press = {
    revision,
    index,
    accountId: account.id,
    conversationId: thread.id,
    pressId,
    telegramUserId: Number(item.sender.externalId),
  }
  ctx.enqueue(cardQueue, { w: ctx.workspaceId, card: cardId, press }, { key: cardId })
}

/** The bot was added to, promoted in or removed from a group or channel. */
async function discover(ctx: Ctx, { account, item }: Heard): Promise<void> {
  const { what, chat } = item
  if (what.type !== 'service' || what.what !== 'bot-membership' || chat.kind === 'private') return
  const { status, canPost } = what.data
  const isPresent = status !== 'left' && status !== 'kicked'
  await saveChat(ctx, account.id, {
    chatId: chat.externalId,
    kind: chat.kind,
    title: chat.title ?? chat.externalId,
    isPresent,
    canPost: canPost === true,
    updatedAt: ctx.now,
  })
  ctx.emit(chatDiscovered, { accountId: account.id, chatId: chat.externalId, isPresent })
}

async function hearMessage(ctx: Ctx, heard: Heard, seal: Seal): Promise<void> {
  const { account, item, thread } = heard
  if (item.what.type !== 'message') return
  const moved = movedTo(item)
  if (moved) return followMove(ctx, account, { from: thread.externalId, to: moved, seal })
  const code = item.chat.kind === 'group' ? readAdminCode(item.what) : null
  if (code === null) return
  const isGood = await useAdminCode(ctx, account.id, hashAdminCode(code))
  if (isGood) await chooseAdminChat(ctx, account, { chat: item.chat, seal })
  await say(ctx, heard, isGood ? wording.adminChatChosen : wording.adminCodeWrong)
}

async function say(
  ctx: Ctx,
  { thread, outgoing }: { thread: Thread; outgoing: Heard['outgoing'] },
  texts: Texts,
): Promise<void> {
  const { locale } = await getCompany(ctx)
  outgoing.say(thread, {
    body: { text: textIn(texts, locale) },
    author: { kind: 'system' },
    priority: priorities.notice,
  })
}

async function chooseAdminChat(
  ctx: Ctx,
  { id }: Pick<Account, 'id'>,
  { chat, seal }: { chat: Pick<InboundItem['chat'], 'externalId' | 'title'>; seal: Seal },
): Promise<void> {
  await lockBot(ctx, id)
  const account = await findBotAccount(ctx, seal, id)
  if (!account) return
  const adminChat = { chatId: chat.externalId, title: chat.title ?? chat.externalId }
  await saveAccount(ctx, seal, withSettings(account, { adminChat }))
  ctx.emit(adminChatChosen, { accountId: id, ...adminChat })
  ctx.emit(accountChanged, { accountId: id })
}

/** A group that became a supergroup has another id from then on. */
async function followMove(
  ctx: Ctx,
  account: Account,
  { from, to, seal }: { from: string; to: string; seal: Seal },
): Promise<void> {
  const { adminChat } = botSettingsOf(account)
  if (adminChat?.chatId === from)
    await chooseAdminChat(ctx, account, { chat: { externalId: to, title: adminChat.title }, seal })
}

function movedTo({ what }: InboundItem): string | null {
  const service = what.type === 'message' ? what.body.service : undefined
  const chatId = service?.what === 'moved-to' ? service.data?.['chatId'] : undefined
  return typeof chatId === 'string' ? chatId : null
}
