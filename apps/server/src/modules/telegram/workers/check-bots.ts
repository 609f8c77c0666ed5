import type { CronEntry } from '../../../platform/jobs/job.ts'
import type { Platform } from '../../../platform/platform.ts'
import { listAccountsOfKind } from '../../messaging/index.ts'
import { askWebhookInfo } from '../adapter/bot-calls.ts'
import type { BotApi } from '../adapter/wire/bot-api.ts'
import { saveWebhookFacts } from '../store/bots.ts'
import { revokeBot } from './revoke-bot.ts'

const why = 'the bots of every workspace are looked after alike'

/** Asks Telegram every five minutes how many updates wait for each bot and whether its webhook works. */
export function checkBotsCron(
  parts: Pick<Platform, 'database' | 'seal' | 'transact'> & { readonly api: BotApi },
): CronEntry {
  const { database, seal, api } = parts
  return {
    name: 'telegram.check-bots',
    pattern: '*/5 * * * *',
    run: async (at) => {
      const accounts = await database.withPlatform(why, (db) => listAccountsOfKind(db, seal, 'telegram'))
      for (const account of accounts) {
        if (account.token === null || account.state !== 'active') continue
        const info = await askWebhookInfo(api, account.token)
        if (info.ok) await database.withPlatform(why, (db) => saveWebhookFacts(db, account.id, info.value, at))
        else if (info.error.code === 'BOT_TOKEN_INVALID') await revokeBot(parts, account)
      }
    },
  }
}
