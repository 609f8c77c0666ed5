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

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const leadNamed = async (search: string) => {
  const { items } = await owner.api.leads.listLeads({ search })
  return items[0]
}
const stageNameOf = async (search: string) => {
  const stages = (await owner.api.leads.listPipelines()).flatMap((pipeline) => pipeline.stages)
  const lead = await leadNamed(search)
  return stages.find((stage) => stage.id === lead?.stageId)?.name
}

// a browser on a busy machine takes its time
describe('the page of leads', { timeout: 120_000 }, () => {
  it('takes a lead from its first word to its loss', async () => {
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/leads`)
    await page.getByRole('button', { name: 'Новий лід' }).first().click()
    await page.getByRole('combobox', { name: 'Клієнт' }).fill('Марина Гнатюк')
    await page.getByRole('option', { name: 'Новий клієнт' }).click()
    await page.getByLabel('Телефон').fill('067 123 45 67')
    await page.getByLabel('Запит клієнта').fill('Skoda Octavia A7')
    await page.getByLabel('Сума').first().fill('13000')
    await page.getByRole('button', { name: 'Створити лід' }).click()
    await page.getByRole('heading', { name: 'Skoda Octavia A7, 13 000 $' }).waitFor()
    expect((await leadNamed('067 123 45 67'))?.contact.phone).toBe('+380671234567')
    await page
      .getByRole('dialog', { name: 'Марина Гнатюк' })
      .getByRole('button', { name: 'Закрити', exact: true })
      .click()

    const card = page.locator('[data-card]', { hasText: 'Марина Гнатюк' })
    await card.focus()
    await card.press('Shift+ArrowRight')
    await column(page, 'В роботі').getByText('Марина Гнатюк').waitFor()
    await expect.poll(() => stageNameOf('Марина')).toBe('В роботі')

    await page.getByRole('button', { name: 'Перемістити: Марина Гнатюк' }).click()
    await page.getByRole('menuitem', { name: 'Втрачено' }).click()
    await page.getByRole('button', { name: 'Закрити лід' }).click()
    await page.getByText('Оберіть причину: вона потрібна для статистики.').waitFor()
    await page.getByRole('combobox', { name: 'Причина' }).click()
    await page.getByRole('option', { name: 'Не влаштувала ціна' }).click()
    await page.getByRole('button', { name: 'Закрити лід' }).click()
    await column(page, 'Втрачено').getByText('Марина Гнатюк').waitFor()
    expect(await leadNamed('Марина')).toMatchObject({ outcome: 'lost' })
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(complaints()).toEqual([])
  })

  it('shows at once what a colleague adds, and tells who else changed the same fact', async () => {
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/leads`)
    await column(page, 'Новий').waitFor()
    const contact = await owner.api.contacts.createContact({ name: 'Сергій Бондаренко' })
    const lead = await owner.api.leads.createLead({ contactId: contact.id, kind: 'BUY', title: 'RAV4 Hybrid' })
    await column(page, 'Новий').getByText('Сергій Бондаренко').click()
    await page.getByRole('button', { name: /^Сума:/ }).click()
    await owner.api.leads.updateLead({ leadId: lead.id, amount: { amountMinor: 2_500_000, currency: 'USD' } })
    const box = page.getByRole('textbox', { name: 'Сума' })
    await box.fill('27000')
    await box.press('Enter')
    await page.getByText('Сума: Олена Ткачук вже вносить зміни').first().waitFor()
    expect((await leadNamed('RAV4'))?.amount?.amountMinor).toBe(2_500_000)
    await box.press('Enter')
    await expect.poll(async () => (await leadNamed('RAV4'))?.amount?.amountMinor).toBe(2_700_000)
    expect(complaints().filter((text) => !text.includes('409'))).toEqual([])
  })
})
