import type { Browser } from 'playwright-core'
import { tenth } from '#server/dev/spread.ts'
import type { Point } from '#shared/geometry.ts'
import { heldBy, smoothnessOf } from './frames.ts'
import { scenariosFor } from './scenarios.ts'
import type { Subject } from './subject.ts'

const ready = 'html[data-ready]'
const patience = 120_000
const settling = 700

/** Opens a whiteboard in Chromium, lives through every scenario for so long each, and answers with a row for each. */
export async function measure(browser: Browser, subject: Subject, ms: number): Promise<object[]> {
  const context = await subject.profile(browser)
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Performance.enable')
  const cpu = await context.newCDPSession(page)
  await cpu.send('Performance.enable', { timeDomain: 'threadTicks' })
  const about = { target: subject.target, notes: subject.notes.length }

  const begun = performance.now()
  await page.goto(subject.url, { waitUntil: 'commit' })
  await page.locator(ready).waitFor({ state: 'attached', timeout: patience })
  const readyMs = tenth(performance.now() - begun)
  const none = { fps: null, p95FrameMs: null, mainMsPerFrame: null, cpuMsPerFrame: null, keyToFrameMs: null }
  const rows: object[] = [{ scenario: 'load', ...about, ...none, ...(await heldBy(page, line)), readyMs }]

  const place = await page.locator(subject.canvas).first().boundingBox()
  if (!place) throw new Error(`${subject.target} has no canvas.`)
  const onPage = (at: Point): Point => ({ x: place.x + at.x, y: place.y + at.y })
  for (const { name, sight, before, act } of scenariosFor(subject.notes, { w: place.width, h: place.height }, onPage)) {
    await page.keyboard.press('Escape')
    await subject.look(page, sight)
    await page.waitForTimeout(settling)
    await before?.(line)
    const smooth = await smoothnessOf(page, { line, cpu }, () => act(line, ms))
    rows.push({ scenario: name, ...about, ...smooth, ...(await heldBy(page, line)), readyMs: null })
  }
  await context.close()
  return rows
}
