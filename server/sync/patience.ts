import type { Limits } from '../limits.ts'
import type { Clock } from '../ports/clock.ts'
import type { DocSocket } from './docSocket.ts'
import { limits } from './limits.ts'

/** Watches what a socket has not sent. `owed` bytes are what it was handed at once when it joined, and may take its time over. */
export function createPatience(clock: Clock, socket: DocSocket, allowed: Limits) {
  let owed = 0
  let since: number | undefined
  const { unsentLight: light, unsentHeavy: heavy, unsentPatience: patience } = allowed
  const { most } = limits.unsent
  return {
    owe(bytes: number) {
      owed = bytes
    },
    /** Time to leave out what will soon be said again. */
    isBusy: () => socket.bufferedAmount > light,
    /** Time to give up: a client that comes back is sooner up to date than one that catches up. */
    isOver(): boolean {
      const unsent = socket.bufferedAmount - owed
      since = unsent > heavy ? (since ?? clock.now()) : undefined
      return unsent > most || (since !== undefined && clock.now() - since > patience)
    },
  }
}
