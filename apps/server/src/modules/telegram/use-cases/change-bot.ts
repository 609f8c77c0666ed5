import type { BotSettings } from '@cartie/contract/telegram'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { forbid } from '../../identity/index.ts'
import { accountChanged, removeAccount, saveAccount, type Account, type AccountId } from '../../messaging/index.ts'
import { botSettingsOf, checkWebhookAddress } from '../domain/bot-settings.ts'
import type { BotRevoked, ChangeBotError, WebhookNeedsHttps } from '../domain/errors.ts'
import { botDisconnected } from '../events.ts'
import { deleteBot, lockBot } from '../store/bots.ts'
import { announce, type BotParts } from './connect-bot.ts'
import { findBotAccount, viewBot, type Bot, type BotRefInput } from './view-bot.ts'

type Changed = Result<Bot, ChangeBotError>
export type UpdateBot = BotRefInput & {
  readonly [Name in 'commands' | 'menu' | 'menuButton' | 'replies']?: BotSettings[Name] | undefined
}

/** Changes what is given of commands, menu, menu button and replies. */
export const updateBot =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  (ctx: Ctx, { accountId, ...given }: UpdateBot): Promise<Changed> => {
    const patch = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    return changeAccount(ctx, seal, accountId, (account) => ok(withSettings(account, patch)))
  }

/** From polling to the webhook or back; what waits at Telegram comes by the new way. */
export const setDelivery =
  ({ seal, publicUrl, isOwnServer }: BotParts) =>
  async (
    ctx: Ctx,
    { accountId, delivery }: BotRefInput & { delivery: BotSettings['delivery'] },
  ): Promise<Result<Bot, ChangeBotError | WebhookNeedsHttps>> =>
    changeAccount(ctx, seal, accountId, (account) => {
      const callable = checkWebhookAddress(publicUrl, { isOwnServer })
      return delivery === 'webhook' && !callable.ok ? callable : ok(withSettings(account, { delivery }))
    })

/** The bot receives nothing until it is resumed; Telegram keeps what is written meanwhile for 24 hours. */
export const pauseBot =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  (ctx: Ctx, { accountId }: BotRefInput): Promise<Result<Bot, ChangeBotError | BotRevoked>> =>
    changeAccount(ctx, seal, accountId, (account) => setState(account, 'paused'))

export const resumeBot =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  (ctx: Ctx, { accountId }: BotRefInput): Promise<Result<Bot, ChangeBotError | BotRevoked>> =>
    changeAccount(ctx, seal, accountId, (account) => setState(account, 'active'))

const setState = (account: Account, state: 'active' | 'paused'): Result<Account, BotRevoked> =>
  account.state === 'revoked' ? err({ code: 'BOT_REVOKED' }) : ok({ ...account, state })

/** Ends the connection: conversations stay, the token is forgotten. */
export const disconnectBot =
  ({ seal }: Pick<BotParts, 'seal'>) =>
  async (ctx: Ctx, { accountId }: BotRefInput): Promise<Result<{ accountId: AccountId }, ChangeBotError>> => {
    const refused = forbid(ctx, 'bots.manage')
    if (refused) return refused
    const account = await findBotAccount(ctx, seal, accountId)
    if (!account) return err({ code: 'BOT_NOT_FOUND' })
    await removeAccount(ctx, accountId)
    await deleteBot(ctx, accountId)
    ctx.emit(botDisconnected, { accountId, username: account.username })
    ctx.emit(accountChanged, { accountId })
    return ok({ accountId })
  }

/** Locks a bot, changes its account, tells everybody. */
export async function changeAccount<E extends { code: string }>(
  ctx: Ctx,
  seal: Seal,
  accountId: AccountId,
  change: (account: Account) => Result<Account, E> | Promise<Result<Account, E>>,
): Promise<Result<Bot, ChangeBotError | E>> {
  const refused = forbid(ctx, 'bots.manage')
  if (refused) return refused
  await lockBot(ctx, accountId)
  const account = await findBotAccount(ctx, seal, accountId)
  if (!account) return err({ code: 'BOT_NOT_FOUND' })
  const changed = await change(account)
  if (!changed.ok) return changed
  await saveAccount(ctx, seal, changed.value)
  announce(ctx, accountId)
  return viewBot(ctx, seal, accountId)
}

export const withSettings = (account: Account, patch: Partial<BotSettings>): Account => ({
  ...account,
  settings: { ...account.settings, ...botSettingsOf(account), ...patch },
})
