import type { Browser, CDPSession, Page } from 'playwright-core'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { tenth } from '#server/dev/spread.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import type { Point } from '#shared/geometry.ts'
import { type FullBoard, fullBoard } from './canvas/board.ts'
import { heldBy, smoothnessOf } from './canvas/frames.ts'
import { drag, frame, pan, zoom } from './canvas/gestures.ts'
import { allInView, type Sight, someInView } from './canvas/sights.ts'
import type { Bench } from './parts/bench.ts'
import { aChromium, profileOf } from './parts/chromium.ts'
import { tempFolder } from './parts/folder.ts'
import { startFrirum } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'

const viewport = { width: 1440, height: 900 }
const ready = 'html[data-ready]'
const patience = 60_000

interface Scenario {
  name: string
  sight: Sight
  /** What comes before the measuring. */
  before?(line: CDPSession): Promise<void>
  act(line: CDPSession, ms: number): Promise<void>
}

const lookFrom = ({ camera }: Sight): string => `#c=${camera.x},${camera.y},${camera.zoom}`

async function measure(browser: Browser, by: Visitor, board: FullBoard, ms: number): Promise<object[]> {
  const context = await profileOf(browser, by, viewport)
  const page: Page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Performance.enable')
  const about = { target: 'frirum', notes: board.notes.length }

  const begun = performance.now()
  await page.goto(board.url, { waitUntil: 'commit' })
  await page.locator(ready).waitFor({ state: 'attached', timeout: patience })
  const readyMs = tenth(performance.now() - begun)
  const none = { fps: null, p95FrameMs: null, mainMsPerFrame: null }
  const rows: object[] = [{ scenario: 'load', ...about, ...none, ...(await heldBy(page, line)), readyMs }]

  const place = await page.locator('.board-canvas').boundingBox()
  if (!place) throw new Error('The board has no canvas.')
  const view = { w: place.width, h: place.height }
  const onPage = (at: Point): Point => ({ x: place.x + at.x, y: place.y + at.y })
  const all = allInView(board.notes, view)
  const fifty = someInView(board.notes, view, 50)
  const hundreds = someInView(board.notes, view, 350)
  const middle = onPage({ x: view.w / 2, y: view.h / 2 })
  const scenarios: Scenario[] = [
    { name: 'pan, all in view', sight: all, act: (to, long) => pan(to, middle, long) },
    { name: 'pan, 50 in view', sight: fifty, act: (to, long) => pan(to, middle, long) },
    { name: 'zoom', sight: fifty, act: (to, long) => zoom(to, middle, long) },
    { name: 'drag 1', sight: fifty, act: (to, long) => drag(to, onPage(fifty.hold), long) },
    {
      name: 'drag 200',
      sight: hundreds,
      before: (to) => frame(to, onPage(hundreds.frame.from), onPage(hundreds.frame.to)),
      act: (to, long) => drag(to, onPage(hundreds.hold), long),
    },
  ]
  for (const { name, sight, before, act } of scenarios) {
    await page.evaluate((hash) => location.replace(hash), lookFrom(sight))
    await page.waitForTimeout(500)
    await before?.(line)
    const smooth = await smoothnessOf(page, line, () => act(line, ms))
    rows.push({ scenario: name, ...about, ...smooth, ...(await heldBy(page, line)), readyMs: null })
  }
  await context.close()
  return rows
}

/** The board page in Chromium at 1440×900, moved by real input events. Peers are browser programs and not part of this run. */
export const canvas: Bench = async ({ quick }) => {
  const folder = await tempFolder()
  const server = await startFrirum(folder)
  const facilitator = await becomeFacilitator(server.url, folder)
  const browser = await aChromium()
  const rows: object[] = []
  for (const count of quick ? [2000] : [2000, 10_000]) {
    const board = await fullBoard(facilitator, count)
    rows.push(...(await measure(browser, facilitator, board, quick ? 1500 : 4000)))
  }
  await browser.close()
  await server.kill()
  printTable(rows)
  return { bench: 'canvas', rows }
}
