import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser, type OpenedPage } from '@cartie/testkit/browser/open-browser'
import { signedInPage } from './signed-in-page.ts'

type Shown = { id: string; from: string; body: { text: string; buttons?: { label: string; token?: string }[][] } }

let app: TestApp
let manager: TestClient
let browser: OpenedBrowser
let opened: OpenedPage

beforeAll(async () => {
  app = await startTestApp({ isLive: true })
  manager = await app.setUp()
  browser = await openBrowser()
  opened = await signedInPage(browser, app, manager)
  opened.page.setDefaultTimeout(20_000)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** A client in the web chat. */
async function openVisit() {
  const { accountId } = await manager.api.webchat.getSimulator()
  const at = `${app.url}/webchat/${accountId}`
  const visitor = await readJson<{ visitor: string }>(await fetch(`${at}/visits`, { method: 'POST' }))
  const query = `visitor=${visitor.visitor}`
  const say = (what: unknown) =>
    fetch(`${at}/messages?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), name: 'Ірина Коваленко', language: 'uk', what }),
    })
  const read = async () => (await readJson<{ messages: Shown[] }>(await fetch(`${at}/messages?${query}`))).messages
  const texts = async () => (await read()).map(({ from, body }) => `${from}: ${body.text}`)
  const press = async (label: string) => {
    const find = async () =>
      (await read()).flatMap(({ id, body }) =>
        (body.buttons ?? [])
          .flat()
          .flatMap((each) => (each.label.includes(label) ? [{ token: each.token, messageId: id }] : [])),
      )
    await expect.poll(find, { timeout: 20_000 }).not.toEqual([])
    await say({ type: 'press', ...(await find()).at(-1) })
  }
  return { say, press, texts }
}

async function readJson<Body>(response: Response): Promise<Body> {
  // @NOTE our own server's answers, in the shape that `webchat/http.ts` writes.
  return (await response.json()) as Body
}

describe('the inbox', () => {
  it('shows a client who writes, live; the manager answers, and the client reads it', { timeout: 60_000 }, async () => {
    const { page, complaints } = opened
    await page.goto(`${app.url}/inbox`)
    await page.getByText('Розмов ще немає').waitFor()
    const client = await openVisit()
    await client.say({ type: 'start', payload: '' })
    await page.getByRole('link', { name: /Ірина Коваленко/ }).click()
    await client.press('Українська')
    await client.press('менеджер')
    const thread = page.getByRole('log')
    await thread.getByText('Натиснуто:').first().waitFor({ state: 'attached' })
    await client.say({ type: 'text', text: 'А чи можна подивитись сьогодні?' })
    await thread.getByText('А чи можна подивитись сьогодні?').waitFor()

    await page.keyboard.press('r')
    await page.keyboard.type('Так, чекаємо до сьомої')
    await page.keyboard.press('Enter')
    await expect.poll(() => client.texts(), { timeout: 20_000 }).toContain('person: Так, чекаємо до сьомої')
    await page.getByText('Розмову ведете ви.').waitFor()

    await page.getByRole('button', { name: 'Нотатка' }).click()
    await page.getByRole('textbox', { name: 'Нотатка для колег' }).fill('Обіцяла знижку')
    await page.keyboard.press('Enter')
    await thread.getByText('Нотатка, клієнт не бачить').waitFor()
    expect((await client.texts()).join()).not.toContain('Обіцяла знижку')

    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(complaints()).toEqual([])
  })

  it(
    'opens the same by its address, keeps a draft, resolves by a key and takes it back',
    { timeout: 30_000 },
    async () => {
      const { page } = opened
      await page.getByRole('button', { name: 'Відповідь' }).click()
      await page.getByRole('textbox', { name: 'Повідомлення клієнту' }).fill('Ще одне')
      await page.reload()
      const box = page.getByRole('textbox', { name: 'Повідомлення клієнту' })
      await expect.poll(() => box.inputValue(), { timeout: 10_000 }).toBe('Ще одне')
      await box.press('Escape')
      await page.keyboard.press('e')
      await page.getByText('Розмову закрито: Ірина Коваленко').waitFor()
      await page.getByRole('button', { name: 'Повернути', exact: true }).first().click()
      await expect.poll(async () => (await manager.api.inbox.listConversations({ view: 'all' })).items.length).toBe(1)
    },
  )
})
