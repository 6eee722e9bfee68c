import type { Clock } from '../ports/clock.ts'
import type { State } from './roomState.ts'

/** Milliseconds. */
const beat = 5000

/**
 * Holds back how many ideas wait in a silent step: the number is told on the beat of the clock and at no other time. Told
 * when it changes, it would move just as somebody in the room presses the button. `ask` has the room told again.
 */
export function createSilentBeat(clock: Clock, ask: () => void) {
  let isBeat = false
  let callOff: (() => void) | undefined

  return {
    /** `now` as it may be told after `before`. */
    hold(before: Partial<State>, now: State): State {
      const { waiting } = before
      const isSameSilence = now.silent && before.silent === true && before.step === now.step
      if (!waiting || !isSameSilence || isBeat) {
        isBeat = false
        return now
      }
      callOff ??= clock.after(beat - (clock.now() % beat), () => {
        callOff = undefined
        isBeat = true
        ask()
      })
      return { ...now, waiting }
    },
    stop: () => callOff?.(),
  }
}
