import { systemClock } from '#server/adapters/memory/clock.ts'
import type { Clock } from '#server/ports/clock.ts'

/** The real clock, running so many times as fast: for what the server does every few seconds. */
export function fastClock(times: number): Clock {
  const start = systemClock.now()
  return {
    now: () => Math.round(start + (systemClock.now() - start) * times),
    after: (ms, run) => systemClock.after(ms / times, run),
  }
}
