import type { CDPSession, Page } from 'playwright-core'
import { spreadOf, tenth } from '#server/dev/spread.ts'

/** How smooth something was. Milliseconds; `mainMsPerFrame` is the main thread's work, whatever the frames waited for. */
export interface Smoothness {
  fps: number
  p95FrameMs: number | null
  mainMsPerFrame: number
  /** Of that, what the thread itself computed: the same however busy the machine is with other things. */
  cpuMsPerFrame: number
  /** From a key going down to the frame after it being drawn, the median; null when no key was pressed. */
  keyToFrameMs: number | null
}

export interface Held {
  heapMb: number
  elements: number
}

const metric = async (line: CDPSession, name: string): Promise<number> => {
  const { metrics } = await line.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? 0
}

/** Counts frames and the main thread's work while something goes on. `cpu` is a line whose clock counts only the thread. */
export async function smoothnessOf(
  page: Page,
  { line, cpu }: Record<'line' | 'cpu', CDPSession>,
  act: () => Promise<void>,
): Promise<Smoothness> {
  await page.evaluate(() => {
    const times: number[] = []
    const keys: number[] = []
    const count = (now: number) => {
      times.push(now)
      if (Object.hasOwn(window, 'counted')) requestAnimationFrame(count)
    }
    const drawn = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => keys.push(performance.now() - timeStamp)
        port2.postMessage(0)
      })
    const stop = () => removeEventListener('keydown', drawn, true)
    addEventListener('keydown', drawn, true)
    Object.assign(window, { counted: { times, keys, stop } })
    requestAnimationFrame(count)
  })
  const task = async () => [await metric(line, 'TaskDuration'), await metric(cpu, 'TaskDuration')] as const
  const before = await task()
  await act()
  const after = await task()
  const { times, keys } = await page.evaluate(() => {
    const { counted } = window as unknown as { counted: { times: number[]; keys: number[]; stop(): void } }
    Reflect.deleteProperty(window, 'counted')
    counted.stop()
    return { times: counted.times, keys: counted.keys }
  })
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return {
    fps: tenth((gaps.length / Math.max(1, lasted)) * 1000),
    p95FrameMs: spreadOf(gaps).p95,
    mainMsPerFrame: tenth(((after[0] - before[0]) * 1000) / Math.max(1, gaps.length)),
    cpuMsPerFrame: tenth(((after[1] - before[1]) * 1000) / Math.max(1, gaps.length)),
    keyToFrameMs: spreadOf(keys).p50,
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
