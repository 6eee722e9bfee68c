import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findBrowser } from '../../scripts/browser.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A Chromium of the tests' own. Throws the one sentence that mends it when there is none: never skipped in silence. */
export async function aBrowser(): Promise<Browser> {
  const found = await findBrowser()
  if (!found) throw new Error('No Chromium starts. Install one, or name it: CHROMIUM=/path/to/chromium npm test')
  return chromium.launch({ ...found, headless: true })
}

/** One person's page with everything it was sent: frames of its sockets and bodies of its answers, as text. */
export interface Person {
  page: Page
  context: BrowserContext
  heard: string[]
  /** What the page complained about: console errors, broken scripts, requests to other hosts. */
  trouble: string[]
}

/** Only a person who loses the network keeps pages on the device: what a test takes away from the others is gone for them. */
export async function aPerson(
  browser: Browser,
  baseUrl: string,
  width: number,
  height: number,
  keepsPages = false,
): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'da-DK',
    bypassCSP: false,
    serviceWorkers: keepsPages ? 'allow' : 'block',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const heard: string[] = []
  const trouble: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))))
  page.on('response', async (answer) => {
    if (answer.url().includes('/api/')) heard.push(await answer.text().catch(() => ''))
  })
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('console', (message) => {
    const refused = /Failed to load resource.*status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !refused) trouble.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(baseUrl) && !/^(data|blob):/.test(request.url()))
      trouble.push(`asked ${request.url()}`)
  })
  return { page, context, heard, trouble }
}

/** Nothing on the page breaks a rule of WCAG 2.2 A or AA that a machine can see. */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  // Evaluated, not added as a script tag: the page's own content policy stays in force.
  await page.evaluate(axeSource)
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })`,
  )) as AxeResults
  const found = results.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
  expect(found, where).toEqual([])
}

/** Nothing sticks out to the right: at 320 px a page scrolls one way only. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const [scroll, client] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(scroll, where).toBeLessThanOrEqual(client ?? 0)
}
