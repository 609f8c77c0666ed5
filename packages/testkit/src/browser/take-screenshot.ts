import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Saves what the page shows as `.cache/screenshots/<name>.png` of the checkout, and answers with that path. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(import.meta.dirname, '../../../../.cache/screenshots')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  return path
}
