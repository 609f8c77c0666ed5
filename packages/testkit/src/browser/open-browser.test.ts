import { existsSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccessibilityFaults } from './find-accessibility-faults.ts'
import { openBrowser, type OpenedBrowser } from './open-browser.ts'
import { takeScreenshot } from './take-screenshot.ts'

let opened: OpenedBrowser

beforeAll(async () => {
  opened = await openBrowser()
})

afterAll(() => opened.close())

const sound = `<html lang="uk"><title>Авто</title><main><h1>Авто</h1><button>Купити</button></main></html>`

describe('the browser', () => {
  it('shows a page, in Ukrainian, and hears no complaint of a sound one', async () => {
    const { page, complaints } = await opened.openPage()
    await page.setContent(sound)
    expect(await page.getByRole('button').textContent()).toBe('Купити')
    expect(await page.evaluate(() => navigator.language)).toBe('uk-UA')
    expect(complaints()).toEqual([])
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  it('hears errors of the console and exceptions', async () => {
    const { page, complaints } = await opened.openPage()
    await page.setContent(`<script>console.error('no price'); setTimeout(() => { throw new Error('no car') })</script>`)
    await expect.poll(complaints).toEqual(['no price', 'no car'])
  })

  it('finds a button without a name', async () => {
    const { page } = await opened.openPage()
    await page.setContent(sound.replace('Купити', ''))
    expect(await findAccessibilityFaults(page)).toEqual([expect.stringMatching(/^button-name: .*\(button\)$/)])
  })

  it('takes a picture', async () => {
    const { page } = await opened.openPage()
    await page.setContent(sound)
    const path = await takeScreenshot(page, `test-${process.pid}`)
    expect(existsSync(path)).toBe(true)
    rmSync(path)
  })
})
