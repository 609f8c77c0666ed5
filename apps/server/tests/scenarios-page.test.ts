import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser, type OpenedPage } from '@cartie/testkit/browser/open-browser'
import { takeScreenshot } from '@cartie/testkit/browser/take-screenshot'
import { signedInPage } from './signed-in-page.ts'

let app: TestApp
let browser: OpenedBrowser
let opened: OpenedPage

beforeAll(async () => {
  app = await startTestApp({ isLive: true })
  const owner = await app.setUp()
  browser = await openBrowser()
  opened = await signedInPage(browser, app, owner)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
})

describe('the builder of scenarios', { timeout: 60_000 }, () => {
  it('builds by keyboard alone, keeps what was built, and plays it', async () => {
    const { page, complaints } = opened
    await page.goto(`${app.url}/scenarios`)
    await page.getByRole('button', { name: 'Створити сценарій' }).first().click()
    await page.getByRole('dialog').getByRole('textbox').fill('Мій підбір')
    await page.keyboard.press('Enter')
    const canvas = page.locator('.flow-canvas')
    await canvas.waitFor()
    await canvas.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('a')
    await page.getByRole('combobox', { name: 'Додати крок' }).fill('повідомлення')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Текст: Українська' }).fill('Вітаємо в Автодомі')
    await page.getByText('збережено', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Перевірка', exact: true }).click()
    await page.getByRole('log').getByText('Вітаємо в Автодомі').waitFor()
    await takeScreenshot(page, 'scenario-builder')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.reload()
    await page.locator('.step-card').getByText('Вітаємо в Автодомі').waitFor()
    expect(complaints()).toEqual([])
  })
})
