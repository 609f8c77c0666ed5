import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'
import { openBrowser, type OpenedBrowser } from '@cartie/testkit/browser/open-browser'
import { openMailSink, type MailSink } from '@cartie/testkit/mail/mail-sink'
import { signedInPage } from './signed-in-page.ts'

const email = 'olena@example.com'
const password = 'correct horse battery'
const newPassword = 'новий довгий пароль 2'
const twoFactorTab = '/settings?tab=security'

let sink: MailSink
let app: TestApp
let owner: TestClient
let browser: OpenedBrowser

beforeAll(async () => {
  sink = await openMailSink()
  app = await startTestApp({ isLive: true, env: { SMTP_URL: sink.url, SMTP_FROM: 'Cartie <cartie@example.com>' } })
  owner = await app.setUp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  await sink.stop()
})

/** What an authenticator app shows (RFC 6238: SHA-1, six digits, 30 s); `step` 1 is the code after this one. */
function codeFor(secret: string, step: number): string {
  const bits = secret
    .split('')
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
  const key = Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step))
  const digest = createHmac('sha1', key).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function signIn(page: Page, withPassword: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(withPassword)
  await page.getByRole('button', { name: 'Увійти' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Олена Ткачук' }).click()
  await page.getByRole('menuitem', { name: 'Вийти' }).click()
  await page.getByLabel('E-mail').waitFor()
}

async function turnOn(page: Page): Promise<{ secret: string; recovery: string }> {
  await page.goto(`${app.url}${twoFactorTab}`)
  await page.getByRole('button', { name: 'Увімкнути' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Поточний пароль').fill(password)
  await dialog.getByRole('button', { name: 'Увімкнути' }).click()
  const secret = await dialog.getByLabel('Ключ для застосунку').inputValue()
  await dialog.getByLabel('Код із застосунку').fill(codeFor(secret, 0))
  await dialog.getByRole('button', { name: 'Підтвердити код' }).click()
  const codes = await dialog.getByLabel('Коди відновлення').last().inputValue()
  await dialog.getByRole('button', { name: 'Коди збережено' }).click()
  await page.getByText('Увімкнено').waitFor()
  return { secret, recovery: codes.split(' ')[0] ?? '' }
}

async function enterRecovery(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Немає телефона? Ввести код відновлення' }).click()
  await page.getByLabel('Код відновлення').fill(code)
  await page.getByRole('button', { name: 'Підтвердити вхід' }).click()
}

// a browser on a busy machine takes its time
describe('proving who one is', { timeout: 120_000 }, () => {
  it('asks for the app’s code after the password, and takes a recovery code once', async () => {
    const { page } = await signedInPage(browser, app, owner)
    const { secret, recovery } = await turnOn(page)
    await signOut(page)

    await signIn(page, password)
    await page.getByLabel('Код із застосунку').fill(codeFor(secret, 1))
    await page.getByRole('button', { name: 'Підтвердити вхід' }).click()
    await page.getByRole('button', { name: 'Олена Ткачук' }).waitFor()
    await signOut(page)

    await signIn(page, password)
    await enterRecovery(page, recovery)
    await page.getByRole('button', { name: 'Олена Ткачук' }).waitFor()
    await signOut(page)

    await signIn(page, password)
    await enterRecovery(page, recovery)
    await page.getByText('Код не підходить').waitFor()
    await page.goto(`${app.url}/settings`)
    await page.getByLabel('E-mail').waitFor()
    expect(new URL(page.url()).pathname).toBe('/login')
  })

  it('sets a new password by the link of a letter, once', async () => {
    const { page } = await browser.openPage()
    await page.goto(`${app.url}/reset`)
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Надіслати посилання' }).click()
    await page.getByText('Перевірте пошту').waitFor()
    await expect.poll(() => sink.letters.length, { timeout: 20_000 }).toBe(1)
    const [letter] = sink.letters
    expect(letter?.to).toEqual([email])
    const path = /\/reset#\S+/.exec(letter?.text ?? '')?.[0] ?? ''
    expect(path).not.toBe('')

    await page.goto('about:blank')
    await page.goto(`${app.url}${path}`)
    await page.getByLabel('Новий пароль').fill(newPassword)
    await page.getByRole('button', { name: 'Зберегти пароль' }).click()
    await page.getByText('Пароль змінено').waitFor()
    const token = path.slice('/reset#'.length)
    await expect(app.client().api.identity.resetPassword({ token, password })).rejects.toMatchObject({
      code: 'LINK_INVALID',
    })
    await expect(app.client().api.identity.signIn({ email, password, isRemembered: false })).rejects.toMatchObject({
      code: 'SIGN_IN_REFUSED',
    })
    expect(await app.client().api.identity.signIn({ email, password: newPassword, isRemembered: false })).toEqual({
      next: 'second-factor',
    })
  })
})
