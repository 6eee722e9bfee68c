import type { Clock } from '../../ports/clock.ts'

/** The longest a Node timer can wait; anything longer would fire at once. */
const longest = 2 ** 31 - 1

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    let timer: NodeJS.Timeout
    const wait = (left: number) => {
      timer = left > longest ? setTimeout(() => wait(left - longest), longest) : setTimeout(run, left)
    }
    wait(ms)
    return () => clearTimeout(timer)
  },
}
