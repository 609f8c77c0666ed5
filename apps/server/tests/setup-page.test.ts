import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser, type OpenedPage } from '@cartie/testkit/browser/open-browser'
import { signedInPage } from './signed-in-page.ts'

let app: TestApp
let owner: TestClient
let browser: OpenedBrowser
let opened: OpenedPage

beforeAll(async () => {
  app = await startTestApp({ isLive: true })
  owner = await app.setUp()
  browser = await openBrowser()
  opened = await signedInPage(browser, app, owner)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
})

describe('the set-up', { timeout: 60_000 }, () => {
  it('opens at the first step that is not done, and leads to where it is done', async () => {
    const { page } = opened
    await page.goto(`${app.url}/setup`)
    await page.getByText('Чекаємо на першого бота').waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Підключити бота' }).click()
    await page.getByLabel('Токен бота').waitFor()
  })

  it('notices by itself that a step was done', async () => {
    const { page, complaints } = opened
    await page.goto(`${app.url}/setup?open=lead`)
    await page.getByText('Чекаємо на перший лід').waitFor()
    const contact = await owner.api.contacts.createContact({ name: 'Андрій Мельник' })
    await owner.api.leads.createLead({ kind: 'BUY', contactId: contact.id, title: 'Skoda Octavia' })
    await page.getByText('Ліди створюються: Skoda Octavia').waitFor()
    expect(complaints()).toEqual([])
  })
})

describe('the health page', { timeout: 60_000 }, () => {
  it('opens where machines ask for /health, and says how the server is', async () => {
    const { page, complaints } = opened
    await page.goto(`${app.url}/health`)
    await page.getByText('База даних').waitFor()
    await page.getByText('Чат на сайті й симулятор').waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(complaints()).toEqual([])
    expect((await fetch(`${app.url}/health`)).headers.get('content-type')).toContain('json')
  })

  it('has, as every page, the search that finds a lead', async () => {
    const { page } = opened
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('Skoda Oct')
    await page.getByRole('option', { name: /Skoda Octavia/ }).click()
    await page.waitForURL('**/leads/**')
    expect(await page.title()).toContain('Cartie')
  })
})
