import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
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

const picture = async (background: string): Promise<Buffer> => {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .png()
    .toBuffer()
}
const named = async (search: string) => (await owner.api.inventory.listListings({ search })).items[0]
const card = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

// a browser on a busy machine takes its time
describe('the page of stock', { timeout: 180_000 }, () => {
  it('takes a car from its VIN and photos to its reservation', async () => {
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/inventory`)
    await page.getByText('На складі ще немає авто').waitFor()
    await page.getByRole('button', { name: 'Додати авто' }).first().click()
    const form = page.getByRole('dialog', { name: 'Нове авто' })
    await form.getByLabel('VIN').fill('TMBZZZ1Z782064212')
    await expect.poll(() => form.getByRole('combobox', { name: 'Марка' }).inputValue()).toBe('Skoda')
    expect(await form.getByLabel('Рік').inputValue()).toBe('2008')
    await form.getByRole('combobox', { name: 'Модель' }).fill('октав')
    await page.getByRole('option', { name: 'Octavia', exact: true }).click()
    await form.getByLabel('Пробіг').fill('180 000')
    await form.getByLabel('Ціна').fill('6900')
    await form.getByLabel('Місто').fill('у Львові')
    await form.locator('input[type=file]').setInputFiles([
      { name: 'a.png', mimeType: 'image/png', buffer: await picture('#20407a') },
      { name: 'b.png', mimeType: 'image/png', buffer: await picture('#7a2020') },
    ])
    await form.getByRole('button', { name: 'Skoda Octavia, фото 2' }).press('ArrowLeft')
    await form.getByRole('button', { name: 'Додати авто' }).click()
    const sheet = page.getByRole('dialog', { name: 'Skoda Octavia, 2008' })
    await sheet.getByText('Львів').first().waitFor()
    expect(await named('октавія 2008')).toMatchObject({ city: 'Львів', photoCount: 2, mileageKm: 180_000 })
    await sheet.getByRole('button', { name: 'Змінити статус' }).click()
    await page.getByRole('menuitem', { name: 'Забронювати' }).click()
    await page.getByText('Авто заброньовано').waitFor()
    await expect.poll(async () => (await named('октавія'))?.status).toBe('RESERVED')
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(complaints()).toEqual([])
  })

  it('finds a car by words in any spelling, shows at once what a colleague adds, and changes prices of several', async () => {
    const usd = (units: number) => ({ amountMinor: units * 100, currency: 'USD' as const })
    await owner.api.inventory.createListing({
      make: 'Toyota',
      model: 'Camry',
      year: 2019,
      fuel: 'hybrid',
      price: usd(19_500),
      city: 'Київ',
    })
    await owner.api.inventory.createListing({
      make: 'Toyota',
      model: 'Camry',
      year: 2014,
      fuel: 'petrol',
      price: usd(13_000),
      city: 'Київ',
    })
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/inventory?q=${encodeURIComponent('тойота камри гибрид до 20к')}`)
    await card(page, '19 500 $').waitFor()
    await page.getByText('Шукаємо: Toyota Camry · до 20 000 $ · гібрид').waitFor()
    expect(await card(page, '13 000 $').count()).toBe(0)
    await owner.api.inventory.createListing({
      make: 'Toyota',
      model: 'Camry',
      year: 2020,
      fuel: 'hybrid',
      price: usd(18_200),
    })
    await card(page, '18 200 $').waitFor()
    for (const price of ['19 500 $', '18 200 $']) await card(page, price).getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Ціна, %' }).click()
    await page.getByRole('button', { name: 'Змінити ціни' }).click()
    await card(page, '18 525 $').waitFor()
    await card(page, '17 290 $').waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(complaints()).toEqual([])
  })

  it('is found from anywhere', async () => {
    const { page } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/leads`)
    await page.getByRole('main').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').last().fill('камрі 2014')
    await page.getByRole('option', { name: /Toyota Camry 2014/ }).click()
    await page.getByRole('heading', { name: 'Toyota Camry, 2014' }).waitFor()
    expect(page.url()).toContain('/inventory/')
  })

  it('becomes a message to a client: facts and photo, changed before they are sent', async () => {
    const car = await owner.api.inventory.createListing({
      make: 'Kia',
      model: 'Niro',
      year: 2019,
      fuel: 'hybrid',
      mileageKm: 74_000,
      price: { amountMinor: 1_790_000, currency: 'USD' },
    })
    const file = new File([new Uint8Array(await picture('#2a6e3a'))], 'niro.png', { type: 'image/png' })
    await owner.api.inventory.addPhoto({ listingId: car.id, file })
    const conversationId = await aConversation()
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/inbox?c=${conversationId}`)
    await page.getByRole('button', { name: 'Авто зі складу' }).click()
    await page.getByLabel('Пошук авто на складі').fill('кіа ніро')
    await page.getByRole('button', { name: /Kia Niro/ }).click()
    await page.getByText('Kia Niro.jpg').first().waitFor()
    await page
      .getByRole('button', { name: /^Надіслати/ })
      .last()
      .click()
    const sent = async () =>
      (await owner.api.messaging.listMessages({ conversationId })).items.find(({ media }) => media.length > 0)
    await expect
      .poll(async () => (await sent())?.body.text, { timeout: 20_000 })
      .toMatch(/^Kia Niro, 2019\nЦіна: 17\s900\s\$\n/)
    expect((await sent())?.media).toMatchObject([{ kind: 'photo' }])
    expect(complaints()).toEqual([])
  })
})

/** A client who wrote in the web chat: their conversation. */
async function aConversation() {
  const { accountId } = await owner.api.webchat.getSimulator()
  const at = `${app.url}/webchat/${accountId}`
  // @NOTE our own server's answer, in the shape that `webchat/http.ts` writes.
  const { visitor } = (await (await fetch(`${at}/visits`, { method: 'POST' })).json()) as { visitor: string }
  await fetch(`${at}/messages?visitor=${visitor}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: randomUUID(),
      name: 'Ірина Коваленко',
      language: 'uk',
      what: { type: 'text', text: 'Добрий день' },
    }),
  })
  const first = async () => (await owner.api.inbox.listConversations({ view: 'all' })).items[0]
  await expect.poll(first, { timeout: 20_000 }).toBeDefined()
  const found = await first()
  if (!found) throw new Error('the client’s conversation is not there')
  return found.id
}
