import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createNow, secondsLeft } from '#client/live/clock.ts'

const server = Date.UTC(2026, 10, 22, 12)
const day = 24 * 3600_000

afterEach(() => void vi.useRealTimers())

test.each([-day, 0, day])('F10 a phone whose clock is %i ms wrong counts down as the room does', (wrong) => {
  vi.useFakeTimers({ now: server + wrong })
  const offset = server - Date.now()
  createRoot((leave) => {
    const now = createNow({ clockOffset: () => offset })
    expect(secondsLeft(server + 60_000, now())).toBe(60)
    vi.advanceTimersByTime(10_000)
    expect(secondsLeft(server + 60_000, now())).toBe(50)
    leave()
  })
})
