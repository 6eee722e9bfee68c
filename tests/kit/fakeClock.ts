import type { Clock } from '#server/ports/clock.ts'

/** A clock that stands still until a test lets time pass. */
export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass; what falls due runs in order, each at its own moment. */
  pass(ms: number): void
  /** Sets it forward or back, as somebody with a wrong watch does. Nothing that waits is sooner or later for it. */
  set(ms: number): void
}

/** A held clock. Starts at a plain Wednesday morning unless told. */
export function fakeClock(start = Date.UTC(2026, 8, 9, 8)): FakeClock {
  let now = start
  const due = new Set<{ at: number; run: () => void }>()
  const next = (until: number) => [...due].filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    after(ms, run) {
      const one = { at: now + Math.max(0, ms), run }
      due.add(one)
      return () => due.delete(one)
    },
    pass(ms) {
      const until = now + ms
      for (let one = next(until); one; one = next(until)) {
        now = one.at
        due.delete(one)
        one.run()
      }
      now = until
    },
    set(ms) {
      now += ms
      for (const one of due) one.at += ms
    },
  }
}
