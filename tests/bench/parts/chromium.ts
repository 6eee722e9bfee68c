import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import type { Visitor } from '#server/dev/visitor.ts'
import { findBrowser } from '../../../scripts/browser.mjs'

/** A Chromium without a window. Throws the sentence that mends it when there is none. */
export async function aChromium(): Promise<Browser> {
  const found = await findBrowser()
  if (!found) throw new Error('No Chromium starts. Install one, or name it: CHROMIUM=/path/to/chromium npm run bench')
  return chromium.launch({ ...found, headless: true })
}

/** A browser profile of its own that is signed in as a visitor. */
export async function profileOf(
  browser: Browser,
  visitor: Visitor,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'da-DK' })
  const cookies = visitor.cookie().split('; ').filter(Boolean)
  await context.addCookies(
    cookies.map((one) => {
      const [name = '', value = ''] = one.split('=')
      return { name, value, url: visitor.baseUrl }
    }),
  )
  return context
}
