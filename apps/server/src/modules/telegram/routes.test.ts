import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { startTelegram, type BotHandle, type Telegram } from '@cartie/testkit/telegram/index'
import { afterAll, beforeAll, expect, it } from 'vitest'

let emulator: Telegram
let app: TestApp
let bot: BotHandle

beforeAll(async () => {
  emulator = await startTelegram()
  bot = await emulator.addBot({ username: 'cartie_bot', firstName: 'Cartie' })
  app = await startTestApp({ env: { TELEGRAM_API_ROOT: emulator.url } })
})
afterAll(async () => {
  await app.stop()
  await emulator.stop()
})

it('connects a bot, shows it, changes it and lets it go, over the API', async () => {
  const { api } = await app.setUp()
  await expect(api.telegram.connectBot({ token: '123456:nonsense-token' })).rejects.toMatchObject({
    code: 'BOT_TOKEN_INVALID',
  })
  await expect(app.client().api.telegram.listBots()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  const made = await api.telegram.connectBot({ token: bot.token })
  expect(made).toMatchObject({
    name: 'Cartie',
    username: 'cartie_bot',
    state: 'active',
    settings: { delivery: 'polling' },
    health: { budget: { available: 30 } },
  })
  expect(JSON.stringify(await api.telegram.listBots())).not.toContain(bot.token.split(':')[1])
  await expect(api.telegram.connectBot({ token: bot.token })).rejects.toMatchObject({
    code: 'BOT_ALREADY_CONNECTED',
    data: { accountId: made.id },
  })

  const { id: accountId } = made
  const menu = {
    rows: [[{ id: 'a', label: { uk: 'Знайти' }, action: { kind: 'scenario' as const, scenario: 'find-car' } }]],
  }
  const replies = { default: { uk: 'Вітаємо' }, fallback: {} }
  expect(await api.telegram.updateBot({ accountId, menu, replies })).toMatchObject({ settings: { menu, replies } })
  await expect(
    api.telegram.updateBot({ accountId, menuButton: { kind: 'app', label: { uk: 'А' }, url: 'http://a.com' } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect((await api.telegram.setDelivery({ accountId, delivery: 'webhook' })).settings.delivery).toBe('webhook')
  expect((await api.telegram.checkBot({ accountId })).health.checkedAt).toBeInstanceOf(Date)
  expect((await api.telegram.pauseBot({ accountId })).health.state).toBe('paused')
  expect((await api.telegram.resumeBot({ accountId })).state).toBe('active')
  const other = await emulator.addBot({ username: 'other_bot' })
  await expect(api.telegram.replaceToken({ accountId, token: other.token })).rejects.toMatchObject({
    code: 'BOT_IS_ANOTHER',
  })
  expect((await api.telegram.replaceToken({ accountId, token: await bot.revokeToken() })).state).toBe('active')
  // A token of the emulator is new only once something has happened since the last.
  await (await emulator.user({ id: 1, firstName: 'Олена' })).send(bot, '/start')
  await bot.revokeToken()
  expect((await api.telegram.checkBot({ accountId })).health.state).toBe('token-revoked')
  expect((await api.telegram.replaceToken({ accountId, token: bot.token })).state).toBe('active')
  expect((await api.telegram.createAdminCode({ accountId })).command).toMatch(/^\/admin@cartie_bot [A-Z0-9]{10}$/)
  expect(await api.telegram.listChats({ accountId })).toEqual({ items: [] })
  await emulator.down()
  await expect(api.telegram.checkBot({ accountId })).rejects.toMatchObject({ code: 'TELEGRAM_UNREACHABLE' })
  await emulator.up()
  expect(await api.telegram.disconnectBot({ accountId })).toEqual({ accountId })
  expect(await api.telegram.listBots()).toEqual({ items: [] })
  await expect(api.telegram.getBot({ accountId })).rejects.toMatchObject({ code: 'BOT_NOT_FOUND' })
})
