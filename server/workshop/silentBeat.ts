import type { Clock } from '../ports/clock.ts'
import type { State } from './roomState.ts'

/** Milliseconds. */
const beat = 5000

/** What is shown of one voice is taken from what waits, and everybody sees it happen. */
const isSameReveal = (before: Partial<State>, now: State): boolean =>
  before.floor?.revealed.length === now.floor?.revealed.length

/**
 * Holds back how many ideas wait in a silent step, and how many write: the numbers are told on the beat of the clock and at no
 * other time. Told when they change, they would move just as somebody in the room presses the button. `ask` has the room told
 * again.
 */
export function createSilentBeat(clock: Clock, ask: () => void) {
  let isBeat = false
  let callOff: (() => void) | undefined

  return {
    /** `now` as it may be told after `before`. */
    hold(before: Partial<State>, now: State): State {
      const { waiting, floor } = before
      const isSameSilence =
        now.silent && before.silent === true && before.step === now.step && isSameReveal(before, now)
      if (!waiting || !isSameSilence || isBeat) {
        isBeat = false
        return now
      }
      callOff ??= clock.after(beat - (clock.now() % beat), () => {
        callOff = undefined
        isBeat = true
        ask()
      })
      return { ...now, waiting, ...(floor && { floor: { ...now.floor, writing: floor.writing } }) }
    },
    stop: () => callOff?.(),
  }
}
