import type { Clock } from '../ports/clock.ts'

/**
 * Runs `flush` at once when it has been quiet for `pause()` milliseconds, otherwise once when it has: many nudges in a
 * tick are one flush, and the first after a silence does not wait.
 */
export function createTicker(clock: Clock, pause: () => number, flush: () => void) {
  let last = Number.NEGATIVE_INFINITY
  let callOff: (() => void) | undefined
  const run = () => {
    callOff = undefined
    last = clock.now()
    flush()
  }
  return {
    nudge() {
      if (callOff) return
      // A clock that is set back must not make anybody wait for it.
      const wait = Math.min(pause(), last + pause() - clock.now())
      if (wait > 0) callOff = clock.after(wait, run)
      else run()
    },
    stop() {
      callOff?.()
      callOff = undefined
    },
  }
}
