import type { CDPSession, Page } from 'playwright-core'
import { spreadOf, tenth } from '#server/dev/spread.ts'

/** How smooth something was. Milliseconds; `mainMsPerFrame` is the main thread's work, whatever the frames waited for. */
export interface Smoothness {
  fps: number
  p95FrameMs: number | null
  mainMsPerFrame: number
}

export interface Held {
  heapMb: number
  elements: number
}

const metric = async (line: CDPSession, name: string): Promise<number> => {
  const { metrics } = await line.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? 0
}

/** Counts frames and the main thread's work while something goes on. */
export async function smoothnessOf(page: Page, line: CDPSession, act: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => {
    const times: number[] = []
    const count = (now: number) => {
      times.push(now)
      if (Object.hasOwn(window, 'frameTimes')) requestAnimationFrame(count)
    }
    Object.assign(window, { frameTimes: times })
    requestAnimationFrame(count)
  })
  const busy = await metric(line, 'TaskDuration')
  await act()
  const worked = (await metric(line, 'TaskDuration')) - busy
  const times = await page.evaluate(() => {
    const { frameTimes } = window as unknown as { frameTimes: number[] }
    Reflect.deleteProperty(window, 'frameTimes')
    return frameTimes
  })
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return {
    fps: tenth((gaps.length / Math.max(1, lasted)) * 1000),
    p95FrameMs: spreadOf(gaps).p95,
    mainMsPerFrame: tenth((worked * 1000) / Math.max(1, gaps.length)),
  }
}

/** What the page holds once garbage is gone. */
export async function heldBy(page: Page, line: CDPSession): Promise<Held> {
  await line.send('HeapProfiler.collectGarbage')
  return {
    heapMb: tenth((await metric(line, 'JSHeapUsedSize')) / 1024 / 1024),
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
  }
}
