import { createServer, type Server } from 'node:http'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccessibilityFaults } from '@cartie/testkit/browser/find-accessibility-faults'
import { openBrowser, type OpenedBrowser, type OpenedPage } from '@cartie/testkit/browser/open-browser'

const shots = process.env.CARTIE_SHOTS
const out = mkdtempSync(join(tmpdir(), 'cartie-gallery-'))
let browser: OpenedBrowser
let server: Server
let origin: string

beforeAll(async () => {
  await build({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: out },
  })
  server = createServer(serveFile)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  browser = await openBrowser()
  if (shots) mkdirSync(shots, { recursive: true })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  rmSync(out, { recursive: true, force: true })
})

const screens = [
  ['parts', '/'],
  ['list', '/leads'],
  ['list-board', '/leads?layout=board'],
  ['list-open', '/leads?open=lead-2'],
  ['list-filtered', '/leads?stage=Новий,Угода'],
  ['list-empty', '/leads?state=empty'],
  ['list-error', '/leads?state=error'],
  ['list-none', '/leads?q=zzz'],
  ['item', '/leads/lead-2'],
  ['form', '/company'],
  ['settings', '/settings'],
  ['missing', '/nowhere'],
] as const

const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

// each theme and each size once; with CARTIE_SHOTS, which writes what is seen into a folder, all four
const looks = [
  ['light', 'wide'],
  ['dark', 'phone'],
  ...(shots
    ? ([
        ['dark', 'wide'],
        ['light', 'phone'],
      ] as const)
    : []),
] as const

describe.each(looks)('in the %s theme on a %s screen', (colorScheme, size) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await browser.openPage({ colorScheme, viewport: sizes[size], reducedMotion: 'reduce' })
  })
  afterAll(() => opened?.page.context().close())

  it.each(screens)('%s holds', async (name, path) => {
    const { page, complaints } = opened
    const before = complaints().length
    await page.goto(origin + path)
    await page.waitForSelector('main h1, main h3')
    await page.waitForTimeout(300)
    if (shots) await page.screenshot({ path: `${shots}/${name}-${colorScheme}${size === 'phone' ? '-m' : ''}.png` })
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(complaints().slice(before)).toEqual([])
  })
})

describe('by hand', () => {
  it('walks, opens, searches and goes by keys, in a Ukrainian layout too', async () => {
    const { page, complaints } = await browser.openPage()
    await page.goto(`${origin}/leads`)
    await page.waitForSelector('tbody tr')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/open=lead-1/)
    await page.keyboard.press('j')
    await page.waitForURL(/open=lead-2/)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.search.includes('open'))
    await page.keyboard.press('/')
    await page.keyboard.type('ірина')
    await page.waitForURL(/q=/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press(',')
    await page.waitForURL(/settings/)
    await page.keyboard.press('Control+k')
    await page.waitForSelector('[role=combobox]')
    await page.keyboard.type('ліди')
    await page.keyboard.press('Enter')
    await page.waitForURL(/leads/)
    await page.keyboard.press('?')
    await page.waitForSelector('[role=dialog] ul')
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('puts errors by the fields, the focus on the first, and loses nothing typed', async () => {
    const { page } = await browser.openPage()
    await page.goto(`${origin}/company`)
    await page.getByLabel('Телефон').fill('067 412 88 05')
    await page.getByRole('button', { name: 'Створити лід' }).click()
    await page.getByText('Вкажіть, як звертатися до клієнта').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
    await page.reload()
    await page.getByText('Відновлено те, що ви ввели раніше.').waitFor()
    expect(await page.getByLabel('Телефон').inputValue()).toContain('+380')
    await page.context().close()
  })

  it('edits a fact in place and takes it back', async () => {
    const { page } = await browser.openPage()
    await page.goto(`${origin}/leads/lead-2`)
    await page.getByRole('button', { name: /Ім’я/ }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Інший Клієнт')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Інший Клієнт' }).waitFor()
    await page.getByRole('button', { name: 'Повернути' }).click()
    await page.getByRole('heading', { name: 'Сергій Бондаренко' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Інший Клієнт' }).count()).toBe(0)
    await page.context().close()
  })

  it('moves a card of the board by keys, and says so', async () => {
    const { page } = await browser.openPage()
    await page.goto(`${origin}/leads?layout=board`)
    const card = page.locator('[data-card]').first()
    await card.focus()
    await page.keyboard.press('Shift+ArrowRight')
    const said = page.locator('[aria-live=assertive]', { hasText: 'У роботі' })
    await said.waitFor({ state: 'attached' })
    expect(await said.count()).toBe(1)
    await page.context().close()
  })

  it('opens a menu of the shell at the first press and changes the theme', async () => {
    const { page } = await browser.openPage()
    await page.goto(origin)
    await page.getByRole('button', { name: 'Тема' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Темна' }).click()
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await page.context().close()
  })
})

const kinds: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.html': 'text/html',
}

function serveFile(
  request: { url?: string },
  response: {
    writeHead: (status: number, headers: Record<string, string>) => void
    write: (text: string) => void
    end: (body?: Buffer) => void
  },
): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (path === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    return response.write(': here\n\n')
  }
  const file = join(out, extname(path) ? path : '/index.html')
  if (!existsSync(file)) {
    response.writeHead(404, {})
    return response.end()
  }
  response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream' })
  response.end(readFileSync(file))
}
