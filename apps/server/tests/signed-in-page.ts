import type { OpenedBrowser, OpenedPage } from '@cartie/testkit/browser/open-browser'
import type { TestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'

/** A page of a browser in which somebody has signed in already: with the cookies of their client. */
export async function signedInPage(browser: OpenedBrowser, app: TestApp, person: TestClient): Promise<OpenedPage> {
  const opened = await browser.openPage()
  opened.page.setDefaultTimeout(15_000)
  const cookies = person
    .cookie()
    .split('; ')
    .map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: app.url }
    })
  await opened.page.context().addCookies(cookies)
  return opened
}
