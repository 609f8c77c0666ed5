import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser, type OpenedPage } from '@cartie/testkit/browser/open-browser'
import { startTelegram, type BotHandle, type Telegram } from '@cartie/testkit/telegram/index'

let telegram: Telegram
let bot: BotHandle
let browser: OpenedBrowser
const apps: TestApp[] = []

beforeAll(async () => {
  telegram = await startTelegram()
  bot = await telegram.addBot({ username: 'avtodim_bot', token: `700000001:${'A'.repeat(35)}` })
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  for (const app of apps) await app.stop()
  await telegram.stop()
})

/** A browser in front of a new instance. */
async function firstRun(): Promise<OpenedPage & { readonly app: TestApp }> {
  const app = await startTestApp({ isLive: true, env: { TELEGRAM_API_ROOT: telegram.url } })
  apps.push(app)
  const opened = await browser.openPage()
  opened.page.setDefaultTimeout(15_000)
  await opened.page.goto(app.url)
  await opened.page.waitForURL('**/welcome')
  return { ...opened, app }
}

type Page = OpenedPage['page']

async function describeOwner(page: Page): Promise<void> {
  await page.getByLabel('Ім’я та прізвище').fill('Олена Ткачук')
  await page.getByLabel('E-mail').fill('olena@example.com')
  await page.getByRole('textbox', { name: 'Пароль' }).fill('correct horse battery')
}
const next = (page: Page) => page.getByRole('button', { name: 'Далі: компанія' }).click()

async function makeCompany(page: Page): Promise<void> {
  await page.getByLabel('Назва компанії').fill('Автодім Київ')
  await page.getByRole('button', { name: 'Створити компанію' }).click()
  await page.getByLabel('Токен бота').waitFor()
}

describe('the first run', { timeout: 90_000 }, () => {
  it('leads to the checklist when the bot is skipped; a reload loses nothing typed but the password', async () => {
    const { page, complaints } = await firstRun()
    await describeOwner(page)
    await page.reload()
    expect(await page.getByLabel('Ім’я та прізвище').inputValue()).toBe('Олена Ткачук')
    expect(await page.getByLabel('E-mail').inputValue()).toBe('olena@example.com')
    expect(await page.getByRole('textbox', { name: 'Пароль' }).inputValue()).toBe('')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await describeOwner(page)
    await next(page)
    await makeCompany(page)
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Пропустити' }).click()
    await page.waitForURL('**/setup**')
    await page.getByText('Чекаємо на першого бота').waitFor()
    expect(complaints()).toEqual([])
  })

  it('explains a bad token, and connects a good one after a reload, naming the bot', async () => {
    const { page, complaints } = await firstRun()
    await describeOwner(page)
    await next(page)
    await makeCompany(page)
    await page.getByLabel('Токен бота').fill('не токен')
    await page.getByRole('button', { name: 'Підключити бота' }).click()
    await page.getByText('Це не схоже на токен').waitFor()
    await page.getByLabel('Токен бота').fill(`700000009:${'x'.repeat(35)}`)
    await page.getByRole('button', { name: 'Підключити бота' }).click()
    await page.getByText('Telegram не знає такого токена').waitFor()
    await page.reload()
    await page.getByLabel('Токен бота').fill(bot.token)
    await page.keyboard.press('Enter')
    await page.getByText('@avtodim_bot').waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    )
    expect(kept).not.toContain(bot.token)
    expect(kept).not.toContain('correct horse')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/setup**')
    expect(complaints().filter((each) => !each.includes('422'))).toEqual([])
  })

  it('says that a bot serves another company, and lets the owner go on without one', async () => {
    const { page, app } = await firstRun()
    await describeOwner(page)
    await next(page)
    await makeCompany(page)
    const other = app.client()
    await other.api.identity.signIn({ email: 'olena@example.com', password: 'correct horse battery' })
    const elsewhere = await other.api.identity.createWorkspace({
      name: 'Автодім Львів',
      locale: 'uk',
      currency: 'USD',
      timezone: 'Europe/Kyiv',
    })
    other.enter(elsewhere.workspaceId)
    await other.api.telegram.connectBot({ token: bot.token })
    await page.getByLabel('Токен бота').fill(bot.token)
    await page.getByRole('button', { name: 'Підключити бота' }).click()
    await page.getByText('Бота підключено в іншій компанії').waitFor()
    await page.getByRole('button', { name: 'Пропустити' }).click()
    await page.waitForURL('**/setup**')
    const own = app.client()
    await own.api.identity.signIn({ email: 'olena@example.com', password: 'correct horse battery' })
    const first = (await own.api.identity.me())?.workspaces.find(({ name }) => name === 'Автодім Київ')
    own.enter(first?.id ?? '')
    expect((await own.api.telegram.listBots()).items).toEqual([])
  })
})
