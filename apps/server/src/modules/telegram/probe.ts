import type { HealthProbe } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import { listAccountsOfKind } from '../messaging/index.ts'
import { judgeBot } from './domain/bot-health.ts'
import { botSettingsOf } from './domain/bot-settings.ts'
import { loadBotRecords } from './store/bots.ts'

const why = 'health is told of the bots of every workspace'

/** The bots of this instance: which do not receive, and why. Names no workspace and no bot: everybody may ask. */
export function botsProbe({ database, seal, clock }: Pick<Platform, 'database' | 'seal' | 'clock'>): HealthProbe {
  return {
    part: 'bots',
    check: async () => {
      const bots = await database.withPlatform(why, async (db) => {
        const accounts = await listAccountsOfKind(db, seal, 'telegram')
        const records = await loadBotRecords(
          db,
          accounts.map(({ id }) => id),
        )
        return accounts.flatMap((account) => {
          const record = records.get(account.id)
          const { delivery } = botSettingsOf(account)
          return record
            ? [
                {
                  ...judgeBot({ state: account.state, delivery }, record, clock.now()),
                },
              ]
            : []
        })
      })
      const ill = bots.filter(({ state }) => state !== 'ok' && state !== 'paused')
      const [worst] = ill
      if (!worst) return { state: 'ok', data: { bots: bots.length } }
      const since = worst.data.since?.toISOString() ?? null
      return {
        state: 'warning',
        finding: worst.state,
        data: { bots: bots.length, ill: ill.length, since },
      }
    },
  }
}
