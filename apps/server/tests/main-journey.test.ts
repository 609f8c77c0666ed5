import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { openBrowser, type OpenedBrowser } from '@cartie/testkit/browser/open-browser'
import { startTelegram } from '@cartie/testkit/telegram/index'

/** Journey A, steps 1 to 3, and the answer: a real server, a real browser, and Telegram on this machine. */
let telegram: Awaited<ReturnType<typeof startTelegram>>
let app: TestApp
let browser: OpenedBrowser

beforeAll(async () => {
  telegram = await startTelegram()
  app = await startTestApp({ isLive: true, env: { TELEGRAM_API_ROOT: telegram.url } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  await telegram.stop()
})

it('a client writes, the bot asks, a lead and a request appear, a manager answers, the client receives it', async () => {
  const manager = await app.setUp()
  const bot = await telegram.addBot({ username: 'avtodim_kyiv_bot', firstName: 'Автодім' })
  await manager.api.telegram.connectBot({ token: bot.token, delivery: 'polling' })
  const client = await telegram.user({ id: 5_000_001, firstName: 'Сергій', lastName: 'Бондаренко', languageCode: 'uk' })
  const chat = client.chat(bot)

  await client.send(bot, '/start')
  await chat.waitForReply(/Якою мовою/, 15_000)
  await client.press(bot, '🇺🇦 Українська')
  await chat.waitForReply(/Чим вам допомогти/, 15_000)
  await client.press(bot, '🔎 Підібрати авто')
  await chat.waitForReply(/Яку марку/, 15_000)
  await client.press(bot, 'Toyota')
  await chat.waitForReply(/Яка модель/, 15_000)
  await client.send(bot, 'RAV4')
  await chat.waitForReply(/Якого року/, 15_000)
  await client.send(bot, '2019-2021')
  await chat.waitForReply(/бюджет/, 15_000)
  await client.send(bot, 'до 27 тис $')
  await chat.waitForReply(/місті/, 15_000)
  await client.send(bot, 'Київ')
  await chat.waitForReply(/коробка/, 15_000)
  await client.press(bot, 'Автомат')
  await chat.waitForReply(/номером/, 15_000)
  await client.send(bot, '067 412 88 05')
  await chat.waitForReply(/Перевірте/, 15_000)
  await client.press(bot, '✓ Надіслати')
  await chat.waitForReply(/REQ-1001/, 15_000)

  const [lead] = (await manager.api.leads.listLeads({})).items
  const [request] = (await manager.api.requests.listRequests({})).items
  expect(lead).toMatchObject({
    kind: 'BUY',
    phone: '+380674128805',
    amount: { amountMinor: 2_700_000, currency: 'USD' },
  })
  expect(request).toMatchObject({
    number: 'REQ-1001',
    make: 'Toyota',
    model: 'RAV4',
    yearFrom: 2019,
    yearTo: 2021,
    city: 'Київ',
    leadId: lead?.id,
  })

  const { page, complaints } = await browser.openPage()
  await page.goto(`${app.url}/login`)
  await page.getByLabel('Електронна пошта').or(page.getByLabel('E-mail')).first().fill('olena@example.com')
  await page.locator('input[type=password]').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto(`${app.url}/inbox`)
  await page.getByText('Сергій Бондаренко').first().click()
  await page.getByText('REQ-1001').first().waitFor()
  await page.getByLabel('Повідомлення клієнту').fill('Вітаю! Є RAV4 2020 року, надіслати фото?')
  await page.getByRole('button', { name: 'Надіслати', exact: true }).click()
  await chat.waitForReply('Вітаю! Є RAV4 2020 року, надіслати фото?', 15_000)

  await client.send(bot, 'Так, надсилайте')
  await page.getByText('Так, надсилайте').first().waitFor()
  expect((await chat.read()).at(-1)).toBe('person: Так, надсилайте')
  expect(complaints()).toEqual([])
  expect(await telegram.violations()).toEqual([])
}, 120_000)
