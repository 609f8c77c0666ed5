import type { BotMenu, BotSettings } from '@cartie/contract/telegram'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { listAccounts, type AccountId } from '../../messaging/index.ts'
import { botSettingsOf } from '../domain/bot-settings.ts'
import { findBotAccount } from './view-bot.ts'

/** A bot's menu and what it says when no scenario does, for whoever answers; null when it is no bot of this workspace. */
export async function getMenu(
  ctx: Ctx,
  seal: Seal,
  accountId: AccountId,
): Promise<{ menu: BotMenu; replies: BotSettings['replies'] } | null> {
  const account = await findBotAccount(ctx, seal, accountId)
  if (!account) return null
  const { menu, replies } = botSettingsOf(account)
  return { menu, replies }
}

/** The scenarios that the menu of each bot leads to, by the bot's name. */
export async function listMenuUses(ctx: Ctx, seal: Seal): Promise<{ name: string; scenarios: string[] }[]> {
  const bots = (await listAccounts(ctx, seal)).filter(({ kind }) => kind === 'telegram')
  return bots.map((bot) => ({
    name: bot.name,
    scenarios: botSettingsOf(bot)
      .menu.rows.flat()
      .flatMap(({ action }) => (action.kind === 'scenario' ? [action.scenario] : [])),
  }))
}

/** The bots that answer now, as links name them. */
export async function listBotNames(
  ctx: Ctx,
  seal: Seal,
): Promise<{ accountId: AccountId; name: string; username: string }[]> {
  const accounts = await listAccounts(ctx, seal)
  return accounts.flatMap(({ id, kind, name, username, state }) =>
    kind === 'telegram' && state === 'active' && username ? [{ accountId: id, name, username }] : [],
  )
}
