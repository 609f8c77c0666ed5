import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser } from '@cartie/testkit/browser/open-browser'
import { signedInPage } from './signed-in-page.ts'

let app: TestApp
let owner: TestClient
let browser: OpenedBrowser

beforeAll(async () => {
  app = await startTestApp({ isLive: true })
  owner = await app.setUp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const csv = `Клієнт;Телефон;Авто;Бюджет
Олена Ткачук;067 555 11 22;Skoda Octavia A7;12 000 $
Петро Савчук;050 444 33 22;Renault Megane;
Без номера;12345;;`

// a browser on a busy machine takes its time
describe('the page of an import', { timeout: 120_000 }, () => {
  it('leads from a file over its dry run to the report, and back again', async () => {
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/leads/import`)
    const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.locator('input[type=file]').setInputFiles(file('порожній.csv', 'лише назви'))
    await page.getByText('У таблиці немає рядків').waitFor()
    await page.locator('input[type=file]').setInputFiles(file('ліди.csv', csv))
    await page.getByText('Файл «ліди.csv», 3 рядки.').waitFor()
    await page.getByText('Олена Ткачук · Петро Савчук · Без номера').waitFor()
    await page.getByRole('button', { name: 'Перевірити рядки' }).click()
    await page.getByText('«12345» не схоже на номер телефону').waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Імпортувати 2 рядки' }).click()
    await page.getByText('Файл «ліди.csv» імпортовано').waitFor()
    const { items } = await owner.api.leads.listLeads({ search: 'Ткачук' })
    expect(items[0]).toMatchObject({ title: 'Skoda Octavia A7', phone: '+380675551122' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Завантажити звіт' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('ліди-report.csv')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Скасувати імпорт' }).click()
    await page.getByText('Імпорт «ліди.csv» скасовано').waitFor()
    expect((await owner.api.leads.listLeads({ search: 'Ткачук' })).items).toEqual([])
    // The file without rows was refused: the browser says so of its own accord.
    expect(complaints().filter((line) => !line.includes('422'))).toEqual([])
  })
})
