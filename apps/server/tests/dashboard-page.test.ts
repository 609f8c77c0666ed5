import { readFile } from 'node:fs/promises'
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

const openRequest = async (name: string) => {
  const contact = await owner.api.contacts.createContact({ name })
  const lead = await owner.api.leads.createLead({ kind: 'BUY', contactId: contact.id, source: 'manual' })
  return owner.api.requests.createRequest({ kind: 'BUY', contactId: contact.id, leadId: lead.id, make: 'Skoda' })
}

describe('the dashboard', { timeout: 60_000 }, () => {
  it('leads a new company to the set-up', async () => {
    const { page } = opened
    await page.goto(app.url)
    await page.getByRole('link', { name: 'Перейти до запуску' }).click()
    await page.waitForURL('**/setup')
    expect(new URL(page.url()).pathname).toBe('/setup')
  })

  it('shows by itself what has come to need a person, and leads there', async () => {
    const { page, complaints } = opened
    await page.goto(app.url)
    await page.getByText('Нічого термінового').waitFor()
    const request = await openRequest('Ірина Коваленко')
    const row = page.getByRole('listitem').filter({ hasText: 'Ірина Коваленко: ніхто не взяв запит' })
    await row.waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await row.getByRole('link', { name: 'Взяти: Ірина Коваленко' }).click()
    await page.waitForURL(`**/requests/${request.id}`)
    expect(complaints()).toEqual([])
  })

  it('keeps the period in the address, and exports what it shows', async () => {
    const { page } = opened
    await page.goto(app.url)
    await page.getByRole('button', { name: 'Місяць' }).click()
    await page.waitForURL('**/?period=month')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Експорт' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toMatch(/^cartie-month-.+\.csv$/)
    expect(await readFile(await saved.path(), 'utf8')).toContain('Показники,Нові ліди,1,0,')
  })
})
