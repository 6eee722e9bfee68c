import type { Clock } from '../ports/clock.ts'

/** Asks for a run; `stop` ends it for good. */
export interface Paced {
  (): void
  stop(): void
}

/** A clock that is set forward during a run must not make everybody rest for a day. Milliseconds. */
const longestRest = 5_000

/**
 * Runs at once when it was quiet, otherwise `ms` after the run before; however often it is asked meanwhile, it runs once. A
 * run that took longer is followed by as long a rest. It owns its failures: it must not reject.
 */
export function paced(clock: Clock, ms: number, run: () => Promise<void>): Paced {
  let busy = false
  let again = false
  let stopped = false
  let callOff = () => {}

  const ask = () => {
    again = busy
    if (busy || stopped) return
    busy = true
    const begun = clock.now()
    void run().finally(() => {
      if (!stopped) callOff = clock.after(Math.max(ms, Math.min(clock.now() - begun, longestRest)), rested)
    })
  }
  const rested = () => {
    busy = false
    if (again) ask()
  }
  const stop = () => {
    stopped = true
    callOff()
  }
  return Object.assign(ask, { stop })
}

/**
 * Runs one at a time. Whoever asks while one runs shares the next, which begins after the asking, so it has seen all that
 * was done before. Rejects for those who wait for a run that fails.
 */
export function inTurns(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined
        current = run()
        return current
      })
    return next
  }
}
