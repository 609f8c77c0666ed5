import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser, type OpenedPage } from '@cartie/testkit/browser/open-browser'
import { signedInPage } from './signed-in-page.ts'

let app: TestApp
let browser: OpenedBrowser
let opened: OpenedPage

beforeAll(async () => {
  app = await startTestApp({ isLive: true })
  const manager = await app.setUp()
  browser = await openBrowser()
  opened = await signedInPage(browser, app, manager)
  opened.page.setDefaultTimeout(20_000)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const press = (page: Page, name: RegExp) => page.getByRole('log').getByRole('button', { name }).last().click()

async function say(page: Page, text: string, answer: RegExp) {
  const box = page.getByRole('textbox', { name: 'Повідомлення' })
  await box.fill(text)
  await box.press('Enter')
  await page.getByRole('log').getByText(answer).last().waitFor()
}

describe('the simulator', () => {
  it(
    'lets a newcomer be a client: a few presses later there is a lead and a request',
    { timeout: 60_000 },
    async () => {
      const { page, complaints } = opened
      await page.goto(`${app.url}/simulator`)
      await page.getByRole('button', { name: 'Почати', exact: true }).click()
      await press(page, /Українська/)
      await press(page, /Підібрати/)
      await press(page, /Toyota/)
      await page
        .getByRole('log')
        .getByText(/модель Toyota/)
        .waitFor()
      await say(page, 'RAV4', /рок/)
      await say(page, '2019-2021', /юджет/)
      await say(page, 'до 27 тис $', /міст/i)
      await say(page, 'Київ', /коробка/)
      await press(page, /Автомат/)
      await page.getByRole('group', { name: 'Клавіатура бота' }).getByRole('button').first().click()
      await press(page, /Надіслати/)
      await page.getByRole('link', { name: /REQ-\d+ · Toyota RAV4/ }).waitFor()
      expect(await page.getByRole('img', { name: 'Є', exact: true }).count()).toBe(4)
      expect(await findAccessibilityFaults(page)).toEqual([])
      expect(complaints()).toEqual([])
    },
  )

  it('starts anew as somebody else', { timeout: 30_000 }, async () => {
    const { page } = opened
    const before = await page.getByRole('textbox', { name: 'Ім’я клієнта' }).inputValue()
    await page.getByRole('complementary').getByRole('button', { name: 'Новий клієнт' }).click()
    await page.getByRole('button', { name: 'Почати', exact: true }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Ім’я клієнта' }).inputValue()).not.toBe(before)
  })
})
