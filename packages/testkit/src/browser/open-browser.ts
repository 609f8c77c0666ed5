import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type OpenedPage = {
  readonly page: Page
  /** What the page complained of so far: errors on its console, exceptions, answers 5xx. */
  readonly complaints: () => readonly string[]
}

export type OpenedBrowser = {
  readonly browser: Browser
  /** A page in a context of its own (cookies, storage), 1440×900 and Ukrainian unless told otherwise. */
  openPage(options?: BrowserContextOptions): Promise<OpenedPage>
  close(): Promise<void>
}

/** The system's Chromium, without a window. Throws with what to install when there is none. */
export async function openBrowser(): Promise<OpenedBrowser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('Chromium is missing: install the package chromium, or set CHROMIUM_PATH to its program.')
  const browser = await chromium.launch({ executablePath, args: flags })
  return { browser, openPage: (options) => openPage(browser, options), close: () => browser.close() }
}

async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500)
      complaints.push(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  return { page, complaints: () => complaints }
}
