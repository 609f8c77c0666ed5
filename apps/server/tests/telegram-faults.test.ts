import { afterAll, beforeAll, expect, it } from 'vitest'
import { openByHand } from './telegram-by-hand.ts'

let at: Awaited<ReturnType<typeof openByHand>>

beforeAll(async () => {
  at = await openByHand()
})
afterAll(() => at.stop())

it('what is said while Telegram is away for ten minutes arrives when it is back, once and in order', async () => {
  const olena = await at.emulator.user({ id: 4_001, firstName: 'Олена', languageCode: 'uk' })
  await olena.send(at.bot, '/start')
  await at.deliver()
  await olena.press(at.bot, '🇺🇦 Українська')
  const [press] = await at.updates(1)
  const before = (await olena.chat(at.bot).read()).length

  await at.emulator.down()
  expect(await at.post(press)).toBe(200)
  for (let minute = 0; minute < 10; minute += 1) {
    await at.app.drain()
    at.app.clock.move(60_000)
  }
  await at.emulator.up()
  for (let minute = 0; minute < 10; minute += 1) {
    await at.app.drain()
    at.app.clock.move(60_000)
  }
  const lines = (await olena.chat(at.bot).read()).slice(before)
  const said = lines.filter((line) => line.startsWith('bot:'))
  expect(said.map((line) => line.split('\n')[0]?.slice(0, 24))).toEqual([
    expect.stringContaining('Домовилися'),
    expect.stringContaining('Вітаємо'),
    expect.stringContaining('Чим вам допомогти'),
  ])
  const open = await at.rows(`select 1 from deliveries where state in ('waiting', 'sending', 'unknown')`)
  expect(open).toEqual([])
})

it('a token that Telegram revokes stops the bot, and its page says why', async () => {
  const petro = await at.emulator.user({ id: 4_002, firstName: 'Петро', languageCode: 'uk' })
  await petro.send(at.bot, '/start')
  const [update] = await at.updates(1)
  await at.bot.revokeToken()
  expect(await at.post(update)).toBe(200)
  await at.app.drain()
  const bot = await at.manager.api.telegram.getBot({ accountId: at.accountId })
  expect(bot).toMatchObject({ state: 'revoked', health: { state: 'token-revoked' } })
  const fates = await at.rows<{ state: string }>(
    `select d.state from deliveries d join conversations c on c.id = d.conversation_id where c.external_id = '4002'`,
  )
  expect(new Set(fates.map(({ state }) => state))).toEqual(new Set(['refused']))
})
