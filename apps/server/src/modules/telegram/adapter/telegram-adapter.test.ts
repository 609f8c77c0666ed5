import { channelSuite } from '@cartie/testkit/channel/channel-suite'
import { startTelegram } from '@cartie/testkit/telegram/index'
import { anAccount, aTarget } from '../testing/samples.ts'
import { allowedUpdates } from './parse/allowed-updates.ts'
import { createTelegramAdapter } from './telegram-adapter.ts'
import { createBotApi } from './wire/bot-api.ts'

channelSuite('telegram', async () => {
  const emulator = await startTelegram()
  const bot = await emulator.addBot({ username: 'cartie_bot' })
  const client = await emulator.user({ id: 1001, firstName: 'Олена' })
  const api = createBotApi(emulator.url)
  await api.call(bot.token, { method: 'getUpdates', params: { allowed_updates: allowedUpdates } })
  await client.send(bot, '/start')
  const account = anAccount({ token: bot.token, externalId: String(bot.id) })
  const target = aTarget(account, client.id)
  const updatesOf = async (work: () => Promise<unknown>): Promise<readonly unknown[]> => {
    const before = new Set((await bot.updates()).recent.map(({ update_id }) => update_id))
    await work()
    return (await bot.updates()).recent.filter(({ update_id }) => !before.has(update_id))
  }
  return {
    adapter: createTelegramAdapter({ api, nowMs: Date.now }),
    account,
    target,
    nowhere: aTarget(account, 999_999),
    client: {
      say: (text) => updatesOf(() => client.send(bot, text)),
      sendPhoto: (bytes) => updatesOf(() => client.sendPhoto(bot, { bytes })),
      press: (label) => updatesOf(() => client.press(bot, label)),
    },
    seen: async () => {
      const entries = await client.chat(bot).transcript()
      return entries.flatMap((entry) =>
        entry.kind === 'message' && entry.by.kind === 'bot' && !entry.isDeleted ? [entry.text] : [],
      )
    },
    stop: async () => {
      api.close()
      await emulator.stop()
    },
  }
})
