import { afterAll, beforeAll, expect, it } from 'vitest'
import type { UserHandle } from '@cartie/testkit/telegram/index'
import { openByHand } from './telegram-by-hand.ts'

const replies = { default: { uk: 'Вітаємо в автосалоні!' }, fallback: { uk: 'Не зрозуміли вас, оберіть кнопку.' } }
const menu = {
  rows: [[{ id: 'hours', label: { uk: 'Години' }, action: { kind: 'text' as const, text: { uk: 'З 9 до 18' } } }]],
}

let at: Awaited<ReturnType<typeof openByHand>>
beforeAll(async () => {
  at = await openByHand()
  // A workspace that keeps no menu among its scenarios: the bot's own words and menu are all there is.
  await at.rows(`update scenarios set is_archived = true where key = 'main-menu'`)
})
afterAll(() => at.stop())

async function meet(id: number) {
  const user: UserHandle = await at.emulator.user({ id, firstName: 'Олена', languageCode: 'uk' })
  return {
    async send(text: string) {
      await user.send(at.bot, text)
      await at.deliver()
    },
    async sendSticker() {
      await user.sendSticker(at.bot)
      await at.deliver()
    },
    answer: async () => (await user.chat(at.bot).read()).filter((line) => line.startsWith('bot:')).at(-1) ?? null,
  }
}

it('greets whoever writes first, and says to others that it did not understand words, stickers and files alike', async () => {
  await at.manager.api.telegram.updateBot({ accountId: at.accountId, menu, replies })
  const olena = await meet(7_001)
  await olena.send('доброго дня')
  expect(await olena.answer()).toContain(replies.default.uk)
  await olena.send('а можна дешевше?')
  expect(await olena.answer()).toContain(replies.fallback.uk)
  await olena.send('години')
  expect(await olena.answer()).toContain('З 9 до 18')
  await olena.sendSticker()
  expect(await olena.answer()).toContain(replies.fallback.uk)
})

it('repeats no greeting when it has no words for what it did not understand: it shows the menu', async () => {
  await at.manager.api.telegram.updateBot({ accountId: at.accountId, menu, replies: { ...replies, fallback: {} } })
  const petro = await meet(7_002)
  await petro.send('привіт')
  await petro.send('а можна дешевше?')
  expect(await petro.answer()).toContain('Чим вам допомогти?')
})
