import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser, type OpenedPage } from '@cartie/testkit/browser/open-browser'
import { startTelegram, type BotHandle, type Telegram } from '@cartie/testkit/telegram/index'
import { signedInPage } from './signed-in-page.ts'

let telegram: Telegram
let bot: BotHandle
let app: TestApp
let browser: OpenedBrowser
let opened: OpenedPage

beforeAll(async () => {
  telegram = await startTelegram()
  bot = await telegram.addBot({ username: 'avtodim_bot', token: `700000001:${'A'.repeat(35)}` })
  app = await startTestApp({ isLive: true, env: { TELEGRAM_API_ROOT: telegram.url } })
  browser = await openBrowser()
  opened = await signedInPage(browser, app, await app.setUp())
}, 60_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
  await telegram.stop()
})

describe('the page of bots', { timeout: 60_000 }, () => {
  it('refuses what is no token, in plain words', async () => {
    const { page } = opened
    await page.goto(`${app.url}/telegram`)
    await page.getByRole('button', { name: 'Підключити бота' }).click()
    await page.getByLabel('Токен бота').fill(`700000009:${'x'.repeat(35)}`)
    await page.getByText('Схоже на токен бота № 700000009').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Підключити бота' }).click()
    await page.getByText('Telegram не знає такого токена').waitFor()
    expect(await page.getByLabel('Токен бота').getAttribute('aria-invalid')).toBe('true')
  })

  it('connects a bot by its token and names it', async () => {
    const { page } = opened
    await page.getByLabel('Токен бота').fill(bot.token)
    await page.getByRole('dialog').getByRole('button', { name: 'Підключити бота' }).click()
    await page.getByText(/Підключено: .*@avtodim_bot/).waitFor()
    await page.getByRole('button', { name: 'Вибрати чат для заявок' }).click()
    expect(new URL(page.url()).searchParams.get('tab')).toBe('admin-chat')
  })

  it('sees a group become the admin chat by the code sent there', async () => {
    const { page } = opened
    await page.getByRole('button', { name: 'Отримати код' }).click()
    const command = (await page.locator('code').textContent()) ?? ''
    expect(command).toMatch(/^\/admin@avtodim_bot [A-Z2-9]{10}$/)
    const olena = await telegram.user({ id: 1001, firstName: 'Олена' })
    const group = await telegram.group({ title: 'Автодім: заявки', type: 'supergroup', members: [olena.id] })
    await group.add(bot)
    await olena.send(group, command)
    await page.getByText('чат адміністраторів', { exact: true }).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  it('builds a menu in three languages that survives a reload', async () => {
    const { page } = opened
    await page.getByRole('tab', { name: 'Меню' }).click()
    await page.getByRole('button', { name: 'Додати кнопку' }).click()
    await page.getByLabel('Напис: Українська').fill('Підібрати авто')
    await page.getByLabel('Напис: English').fill('Find me a car')
    await page.reload()
    await page.getByRole('button', { name: 'Підібрати авто' }).click()
    await page.getByLabel('Сценарій', { exact: true }).click()
    await page.getByRole('option', { name: 'Підібрати авто' }).click()
    await page.getByRole('button', { name: 'Зберегти меню' }).click()
    await page.getByText('Меню збережено').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Підібрати авто' }).click()
    expect(await page.getByLabel('Напис: English').inputValue()).toBe('Find me a car')
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  it('tells Telegram the commands', async () => {
    const { page } = opened
    await page.getByRole('tab', { name: 'Команди' }).click()
    await page.getByLabel('Опис команди find: Українська').fill('Підібрати авто за бюджетом')
    await page.getByRole('button', { name: 'Зберегти команди' }).click()
    await expect
      .poll(async () => JSON.stringify(await bot.commands({})), { timeout: 15_000 })
      .toContain('Підібрати авто за бюджетом')
  })

  it('pauses, resumes, and disconnects by name', async () => {
    const { page, complaints } = opened
    await page.getByRole('tab', { name: 'Стан' }).click()
    await page.getByRole('button', { name: 'Поставити на паузу' }).click()
    await page.getByText('клієнти без відповіді').waitFor()
    await page.getByRole('button', { name: 'Відновити роботу' }).click()
    await page.getByRole('button', { name: 'Поставити на паузу' }).waitFor()
    await page.getByRole('tab', { name: 'Підключення' }).click()
    await page.getByRole('button', { name: 'Відключити бота' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('@avtodim_bot')
    await page.getByRole('dialog').getByRole('button', { name: 'Відключити бота' }).click()
    await page.getByText('Бота ще немає').waitFor()
    // a refused token is the one answer that is no success
    expect(complaints().filter((each) => !each.includes('422'))).toEqual([])
  })
})
