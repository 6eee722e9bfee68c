import type { SeatId } from '#shared/ids.ts'
import { type Floor, grace } from '#shared/workshop/floor.ts'
import { minGroup } from '#shared/workshop/tally.ts'
import type { Clock } from '../ports/clock.ts'

/** What a page promised at the last moment may travel for as long as this. Milliseconds. */
const travel = 3_000

interface Left {
  step: string
  endsAt: number
  /** Who had begun a note when the room went on. */
  begun: ReadonlySet<SeatId>
}

/** What of the floor is in memory alone, as everybody may see it. */
export type SeenFloor = Pick<Floor, 'writing' | 'grace'> & { hands: number }

/**
 * What a room knows of its people without writing it down: who has begun a note, whose hand is up, and who may finish a note of
 * the step before. It is gone with the room, and the pages say it again.
 */
export function createFloor(clock: Clock, over: () => void) {
  const writers = new Set<SeatId>()
  /** Who lost the line over a begun note, and when. */
  const lost = new Map<SeatId, number>()
  const raised = new Set<SeatId>()
  let left: Left | undefined
  let callOff = () => {}

  const put = (among: Set<SeatId>, seat: SeatId, isIn: boolean) => {
    if (isIn) among.add(seat)
    else among.delete(seat)
  }

  const forget = () => {
    writers.clear()
    lost.clear()
  }

  return {
    writes(seat: SeatId, on: boolean) {
      lost.delete(seat)
      put(writers, seat, on)
    },
    raises: (seat: SeatId, up: boolean) => put(raised, seat, up),
    isUp: (seat: SeatId) => raised.has(seat),
    hands: (): ReadonlySet<SeatId> => raised,
    lowerAll: () => raised.clear(),
    /** No line of this seat is open any more. A hand stays up: phones sleep. */
    gone(seat: SeatId) {
      if (writers.delete(seat)) lost.set(seat, clock.now())
    },
    /** The room goes on from a step in which notes are written. */
    leaves(step: string) {
      callOff()
      const now = clock.now()
      const justLost = [...lost].flatMap(([seat, at]) => (now - at < grace ? [seat] : []))
      left = { step, endsAt: now + grace, begun: new Set([...writers, ...justLost]) }
      forget()
      callOff = clock.after(grace, over)
    },
    /** The room is in this step again, or has left one without notes: nothing is to be finished. */
    stays() {
      callOff()
      left = undefined
      forget()
    },
    /** The step before, while this seat may finish its note there. */
    mayFinish: (seat: SeatId): string | undefined =>
      left?.begun.has(seat) && clock.now() < left.endsAt + travel ? left.step : undefined,
    seen(): SeenFloor {
      const seats = writers.size
      return {
        writing: seats < minGroup ? { seats: 0, few: seats > 0 } : { seats, few: false },
        grace: left && clock.now() < left.endsAt ? { step: left.step, endsAt: left.endsAt } : null,
        hands: raised.size,
      }
    },
    stop: () => callOff(),
  }
}
export type RoomFloor = ReturnType<typeof createFloor>
