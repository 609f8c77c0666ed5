import { err, newId, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { forbid } from '../../identity/index.ts'
import { accountChanged, listAccounts, saveAccount, type Account, type AccountId } from '../../messaging/index.ts'
import type { BotFacts } from '../adapter/bot-calls.ts'
import { checkWebhookAddress, newBotSettings } from '../domain/bot-settings.ts'
import type { ConnectBotError, ReplaceTokenError } from '../domain/errors.ts'
import { botConnected } from '../events.ts'
import { applyBot } from '../jobs.ts'
import { insertBot, lockBot } from '../store/bots.ts'
import { findBotAccount, viewBot, type Bot, type BotRefInput } from './view-bot.ts'

export type BotParts = { readonly seal: Seal; readonly publicUrl: string; readonly isOwnServer: boolean }
export type ConnectBot = {
  readonly token: string
  readonly delivery?: 'polling' | 'webhook' | undefined
  readonly me: BotFacts
}

/** Connects the bot a token belongs to; `me` is what Telegram said of it. Its updates come by polling unless we can be called. */
export const connectBot =
  ({ seal, publicUrl, isOwnServer }: BotParts) =>
  async (ctx: Ctx, { token, delivery, me }: ConnectBot): Promise<Result<Bot, ConnectBotError>> => {
    const refused = forbid(ctx, 'bots.manage')
    if (refused) return refused
    const callable = checkWebhookAddress(publicUrl, { isOwnServer })
    if (delivery === 'webhook' && !callable.ok) return callable
    const before = (await listAccounts(ctx, seal)).find(
      (account) => account.kind === 'telegram' && account.externalId === me.externalId,
    )
    if (before) return err({ code: 'BOT_ALREADY_CONNECTED', data: { accountId: before.id } })
    const id: AccountId = newId()
    const canBeCalled = callable.ok && !isOwnServer
    const account: Account = {
      ...me,
      id,
      workspaceId: ctx.workspaceId,
      kind: 'telegram',
      state: 'active',
      token,
      settings: { ...newBotSettings, delivery: delivery ?? (canBeCalled ? 'webhook' : 'polling') },
    }
    try {
      await saveAccount(ctx, seal, account)
    } catch (error) {
      // A bot of another workspace cannot be seen from here, only met.
      if (isTaken(error)) return err({ code: 'BOT_CONNECTED_ELSEWHERE' })
      throw error
    }
    await insertBot(ctx, id)
    ctx.emit(botConnected, { accountId: id, username: me.username })
    announce(ctx, id)
    const bot = await viewBot(ctx, seal, id)
    if (!bot.ok) throw new Error('a bot was connected and is not there')
    return bot
  }

/** Gives a bot a new token and sets it to work again. */
export const replaceToken =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  async (
    ctx: Ctx,
    { accountId, token, me }: BotRefInput & { token: string; me: BotFacts },
  ): Promise<Result<Bot, ReplaceTokenError>> => {
    const refused = forbid(ctx, 'bots.manage')
    if (refused) return refused
    await lockBot(ctx, accountId)
    const account = await findBotAccount(ctx, seal, accountId)
    if (!account) return err({ code: 'BOT_NOT_FOUND' })
    if (account.externalId !== me.externalId) return err({ code: 'BOT_IS_ANOTHER', data: { username: me.username } })
    const state = account.state === 'revoked' ? 'active' : account.state
    await saveAccount(ctx, seal, { ...account, ...me, token, state })
    announce(ctx, accountId)
    return viewBot(ctx, seal, accountId)
  }

/** Every process forgets what it knew of the bot, and Telegram is told what it should know. */
export function announce(ctx: Ctx, accountId: AccountId): void {
  ctx.emit(accountChanged, { accountId })
  ctx.enqueue(applyBot, { workspaceId: ctx.workspaceId, accountId }, { key: `${applyBot.name}:${accountId}` })
}

/** 23505: unique_violation. https://www.postgresql.org/docs/18/errcodes-appendix.html */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
