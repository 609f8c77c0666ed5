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

// a browser on a busy machine takes its time
describe('the pages of requests', { timeout: 120_000 }, () => {
  it('make a request out of a lead, change it in place and close it', async () => {
    const contact = await owner.api.contacts.createContact({ name: 'Наталія Лисенко' })
    const lead = await owner.api.leads.createLead({
      contactId: contact.id,
      kind: 'BUY',
      details: { make: 'Volvo', model: 'V60', city: 'Львів' },
    })
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/leads/${lead.id}`)
    await page.getByRole('link', { name: 'Створити запит' }).click()
    await page.getByLabel('до', { exact: true }).fill('18000')
    await page.getByRole('button', { name: 'Створити запит' }).click()
    await page.getByRole('heading', { name: 'Volvo V60, до 18 000 $' }).waitFor()
    const [made] = (await owner.api.requests.listRequests({ leadId: lead.id })).items
    expect(made).toMatchObject({ make: 'Volvo', city: 'Львів', budgetMaxMinor: 1_800_000, contactId: contact.id })
    const requestId = made?.id ?? ''
    const now = () => owner.api.requests.getRequest({ requestId })

    await page.goto(`${app.url}/requests/${requestId}`)
    await page.getByRole('button', { name: /^Місто:/ }).click()
    await page.getByRole('textbox', { name: 'Місто' }).fill('Київ')
    await page.keyboard.press('Enter')
    await page.getByText('Збережено: Місто').first().waitFor()
    expect((await now()).city).toBe('Київ')
    await page.getByRole('combobox', { name: /^Пріоритет/ }).click()
    await page.getByRole('option', { name: 'Терміновий' }).click()
    await page.getByText('Пріоритет: Терміновий').first().waitFor()
    await page.getByRole('textbox', { name: 'Нотатка для колег' }).fill('Хоче білий')
    await page.getByRole('button', { name: 'Додати нотатку' }).click()
    await page.getByText('Додано нотатку').first().waitFor()
    expect((await now()).notes.map(({ text }) => text)).toEqual(['Хоче білий'])
    expect(await findAccessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: 'Угода' }).click()
    await page.getByRole('textbox', { name: 'Сума угоди' }).fill('17500')
    await page.getByRole('button', { name: 'Закрити угодою' }).click()
    await page.getByText('Закрито угодою').first().waitFor()
    expect(await now()).toMatchObject({ state: 'WON', wonAmount: { amountMinor: 1_750_000, currency: 'USD' } })
    expect(complaints()).toEqual([])
  })

  it('find by words and by filter, and show at once what comes in', async () => {
    const contact = await owner.api.contacts.createContact({ name: 'Тарас Левченко' })
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/requests`)
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: 'Пошук' }))
      .first()
      .waitFor()
    const sell = await owner.api.requests.createRequest({
      contactId: contact.id,
      kind: 'SELL',
      make: 'BMW',
      model: 'X3',
      yearFrom: 2019,
      yearTo: 2019,
    })
    await page.getByRole('row', { name: /BMW X3 2019/ }).waitFor()
    await page.goto(`${app.url}/requests?priority=LOW`)
    await page.getByText('Нічого не знайдено').waitFor()
    await page.goto(`${app.url}/requests?q=${sell.number.toLowerCase()}`)
    await page.getByRole('row', { name: /BMW X3 2019/ }).click()
    await page.getByRole('heading', { name: 'BMW X3 2019' }).waitFor()
    await page.getByText('Клієнт ще не надіслав фото.').waitFor()
    expect(complaints()).toEqual([])
  })
})
