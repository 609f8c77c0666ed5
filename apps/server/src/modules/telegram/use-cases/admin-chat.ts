import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid } from '../../identity/index.ts'
import { adminCodeMs, adminStartPayload, hashAdminCode, newAdminCode } from '../domain/admin-code.ts'
import type { ChangeBotError, SetAdminChatError } from '../domain/errors.ts'
import { adminChatChosen } from '../events.ts'
import { saveAdminCode } from '../store/admin-codes.ts'
import { findBotChat, listBotChats, type BotChat } from '../store/chats.ts'
import { changeAccount, withSettings } from './change-bot.ts'
import type { BotParts } from './connect-bot.ts'
import { findBotAccount, type Bot, type BotRefInput } from './view-bot.ts'

type Code = { code: string; command: string; link: string; expiresAt: Date }

/** A code that makes a group the admin chat, good once and for a quarter of an hour. */
export const createAdminCode =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  async (ctx: Ctx, { accountId }: BotRefInput): Promise<Result<Code, ChangeBotError>> => {
    const refused = forbid(ctx, 'bots.manage')
    if (refused) return refused
    const account = await findBotAccount(ctx, seal, accountId)
    if (!account) return err({ code: 'BOT_NOT_FOUND' })
    const code = newAdminCode()
    const expiresAt = new Date(ctx.now.getTime() + adminCodeMs)
    await saveAdminCode(ctx, accountId, { hash: hashAdminCode(code), expiresAt })
    const at = account.username ? `@${account.username}` : ''
    return ok({
      code,
      command: `/admin${at} ${code}`,
      link: `https://t.me/${account.username ?? ''}?startgroup=${adminStartPayload(code)}`,
      expiresAt,
    })
  }

/** The groups and channels the bot was put into. */
export const listChats =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  async (ctx: Ctx, { accountId }: BotRefInput): Promise<Result<{ items: BotChat[] }, ChangeBotError>> => {
    const refused = forbid(ctx, 'bots.view')
    if (refused) return refused
    if (!(await findBotAccount(ctx, seal, accountId))) return err({ code: 'BOT_NOT_FOUND' })
    return ok({ items: await listBotChats(ctx, accountId) })
  }

/** Makes a group the bot is in the admin chat, or none. */
export const setAdminChat =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  (ctx: Ctx, { accountId, chatId }: BotRefInput & { chatId: string | null }): Promise<Result<Bot, SetAdminChatError>> =>
    changeAccount<{ readonly code: 'CHAT_NOT_FOUND' }>(ctx, seal, accountId, async (account) => {
      const chat = chatId === null ? null : await findBotChat(ctx, accountId, chatId)
      if (chatId !== null && (!chat?.isPresent || chat.kind !== 'group')) return err({ code: 'CHAT_NOT_FOUND' })
      ctx.emit(adminChatChosen, { accountId, chatId, title: chat?.title ?? null })
      return ok(withSettings(account, { adminChat: chat && { chatId: chat.chatId, title: chat.title } }))
    })
