import type { CronEntry } from '../../../platform/jobs/job.ts'
import type { Platform } from '../../../platform/platform.ts'
import { listAccountsOfKind } from '../../messaging/index.ts'
import { askWebhookInfo } from '../adapter/bot-calls.ts'
import type { BotApi } from '../adapter/wire/bot-api.ts'
import { saveWebhookFacts } from '../store/bots.ts'

const why = 'the bots of every workspace are looked after alike'

/** Asks Telegram every five minutes how many updates wait for each bot and whether its webhook works. */
export function checkBotsCron(parts: Pick<Platform, 'database' | 'seal'> & { readonly api: BotApi }): CronEntry {
  const { database, seal, api } = parts
  return {
    name: 'telegram.check-bots',
    pattern: '*/5 * * * *',
    run: async (at) => {
      const accounts = await database.withPlatform(why, (db) => listAccountsOfKind(db, seal, 'telegram'))
      for (const { id, token, state } of accounts) {
        if (token === null || state !== 'active') continue
        const info = await askWebhookInfo(api, token)
        if (info.ok) await database.withPlatform(why, (db) => saveWebhookFacts(db, id, info.value, at))
      }
    },
  }
}
