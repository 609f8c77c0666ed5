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
  const contact = await owner.api.contacts.createContact({ name: 'Сергій Бондаренко' })
  await owner.api.leads.createLead({ contactId: contact.id, kind: 'BUY', title: 'RAV4 Hybrid' })
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

// a browser on a busy machine takes its time
describe('saved views of a list', { timeout: 120_000 }, () => {
  it('keep what the list shows under a name, open it for whoever wants it so, and come back after deletion', async () => {
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.goto(`${app.url}/leads?layout=table&sort=-createdAt`)
    await page.getByRole('button', { name: 'Стовпці' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Джерело' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).searchParams.get('columns')).not.toBeNull()
    await page.getByRole('button', { name: 'Подання' }).click()
    await page.getByRole('menuitem', { name: 'Зберегти як нове подання…' }).click()
    await page.getByRole('button', { name: 'Зберегти подання' }).click()
    await page.getByText('Назвіть подання, щоб потім його впізнати.').waitFor()
    await page.getByLabel('Назва').fill('Свіжі таблицею')
    await page.getByText('Показувати всій команді').click()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Зберегти подання' }).click()
    await page.getByText('Подання «Свіжі таблицею» збережено').waitFor()
    const address = new URL(page.url())
    expect(address.searchParams.get('saved')).not.toBeNull()
    const [saved] = await owner.api.identity.listViews({ list: 'leads' })
    expect(saved).toMatchObject({
      isShared: true,
      search: { layout: 'table', sort: '-createdAt', columns: address.searchParams.get('columns') },
    })

    await page.getByRole('button', { name: 'Свіжі таблицею' }).click()
    await page.getByRole('menuitem', { name: 'Відкривати список із ним' }).click()
    await page.getByText('Список відкриватиметься з поданням').waitFor()
    await page.goto(`${app.url}/leads`)
    await expect.poll(() => new URL(page.url()).searchParams.get('saved')).toBe(saved?.id)
    await page.getByRole('table').getByText('Сергій Бондаренко').waitFor()

    await page.getByRole('button', { name: 'Свіжі таблицею' }).click()
    await page.getByRole('menuitem', { name: 'Видалити подання' }).click()
    await page.getByRole('button', { name: 'Повернути' }).click()
    await expect.poll(() => owner.api.identity.listViews({ list: 'leads' })).toHaveLength(1)
    expect(complaints()).toEqual([])
  })

  it('say that they were changed, and show a colleague’s link the same without the view', async () => {
    await owner.api.identity.createView({ list: 'requests', name: 'Термінові', search: { layout: 'board' } })
    const { page, complaints } = await signedInPage(browser, app, owner)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${app.url}/requests`)
    await page.getByRole('button', { name: 'Подання' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Термінові' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('layout')).toBe('board')
    await page.getByRole('button', { name: 'Таблиця' }).click()
    await page.getByRole('img', { name: 'Змінено' }).waitFor()
    await page.getByRole('button', { name: 'Термінові' }).click()
    await page.getByRole('menuitem', { name: 'Зберегти зміни в поданні' }).click()
    await page.getByText('Подання «Термінові» збережено').waitFor()
    await page.goto(`${app.url}/requests?saved=00000000-0000-7000-8000-000000000000&layout=board`)
    await page.getByRole('button', { name: 'Подання' }).waitFor()
    expect(new URL(page.url()).searchParams.get('layout')).toBe('board')
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(complaints()).toEqual([])
  })
})
