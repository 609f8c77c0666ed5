import type { BotMenu, BotSettings } from '@cartie/contract/telegram'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import type { AccountId } from '../../messaging/index.ts'
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
