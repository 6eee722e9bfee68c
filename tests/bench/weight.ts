import type { Browser, Page } from 'playwright-core'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { spreadOf } from '#server/dev/spread.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import type { Bench } from './parts/bench.ts'
import { aChromium, profileOf } from './parts/chromium.ts'
import { gzipKb } from './parts/firstLoad.ts'
import { tempFolder } from './parts/folder.ts'
import { openWorkshop, sit } from './parts/frirumRoom.ts'
import { startFrirum } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. Bytes a second. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const cpuSlowdown = 4
const patience = 20_000

interface Visit {
  page: string
  build: string
  entries: string[]
  url: string
  by: Visitor
  width: number
  /** True in the page once somebody can do there what they came for. */
  usable: string
}

/** Milliseconds from the start of a first visit until the page is usable; nothing when it never is. */
async function usableAfter(browser: Browser, { page: name, url, by, width, usable }: Visit): Promise<number[]> {
  const context = await profileOf(browser, by, { width, height: 900 })
  const page: Page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', slow4g)
  await line.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  await page.addInitScript(`
    const look = () => {
      const { dataset } = document.documentElement ?? {}
      if (dataset && !dataset.usable && (${usable})) dataset.usable = performance.now()
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })`)
  await page.goto(url, { waitUntil: 'commit' })
  const found = page.locator('html[data-usable]')
  const isUsable = await found.waitFor({ state: 'attached', timeout: patience }).then(
    () => true,
    () => false,
  )
  if (!isUsable) console.log(`${name} was not usable within ${patience / 1000} s`)
  const after = isUsable ? [Number(await found.getAttribute('data-usable'))] : []
  await context.close()
  return after
}

/** What each page weighs and when it is usable on a slow phone, nothing cached. */
export const weight: Bench = async ({ quick }) => {
  const folder = await tempFolder()
  const server = await startFrirum(folder)
  const facilitator = await becomeFacilitator(server.url, folder)
  const { workshop, host, goTo } = await openWorkshop(facilitator)
  await goTo('silent')
  const { steps = [], step = 0 } = host.state()
  const phone = await sit(server.url, workshop.code ?? '', 0)
  const place = (name: string) => ['index.html', `places/${name}.tsx`]
  const visits: Visit[] = [
    {
      page: 'door',
      build: 'door',
      entries: ['door.html'],
      url: `${server.url}/`,
      by: visit(server.url),
      width: 390,
      usable: `document.querySelector('input')`,
    },
    {
      page: 'seat',
      build: 'seat',
      entries: ['seat.html'],
      url: `${server.url}/plads`,
      by: phone,
      width: 390,
      usable: `document.querySelector('textarea')`,
    },
    {
      page: 'wall',
      build: 'manifest',
      entries: place('wall/Wall'),
      url: workshop.wallUrl,
      by: visit(server.url),
      width: 1440,
      usable: `document.body?.textContent.includes(${JSON.stringify(steps[step]?.prompt)})`,
    },
    {
      page: 'board',
      build: 'manifest',
      entries: place('board/BoardPlace'),
      url: workshop.boardUrl,
      by: facilitator,
      width: 1440,
      usable: `document.documentElement.hasAttribute('data-ready')`,
    },
  ]
  const browser = await aChromium()
  const rows: object[] = []
  for (const one of visits) {
    const times: number[] = []
    for (let run = quick ? 1 : 5; run > 0; run--) times.push(...(await usableAfter(browser, one)))
    rows.push({ page: one.page, gzipKb: gzipKb(one.build, one.entries), usableMsSlow4g: spreadOf(times).p50 })
  }
  await browser.close()
  host.close()
  await server.kill()
  printTable(rows)
  return { bench: 'weight', rows }
}
