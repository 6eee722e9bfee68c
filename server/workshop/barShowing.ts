import type { WorkshopId } from '#shared/ids.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import type { RoomFloor } from './floor.ts'
import { handsOf, readHeard } from './heard.ts'
import type { HeldBoard } from './heldBoard.ts'
import type { Helm } from './helm.ts'
import { frame, type Member } from './member.ts'
import { type Paced, paced } from './pace.ts'

/** Milliseconds between two looks, at most. */
const pace = 250

/** Tells the facilitators in a room what only they are told: who holds the bar, hands that are up, and whom the room has heard. */
export const createBarShowing = (
  { register, clock, log }: Pick<Parts, 'register' | 'clock' | 'log'>,
  workshop: WorkshopId,
  members: ReadonlySet<Member>,
  board: Pick<HeldBoard, 'items'>,
  { floor, helm }: { floor: RoomFloor; helm: Helm },
): Paced => {
  const show = async () => {
    const hosts = [...members].filter(({ actor }) => actor.role === 'member')
    if (hosts.length === 0) return
    const items = await board.items()
    const { hands, heard } = await register.read(async (rows) => ({
      hands: handsOf(await rows.find('seat', { workshop }), floor.hands()),
      heard: await readHeard(rows, workshop, items),
    }))
    for (const { actor, tell } of hosts)
      tell('bar', frame({ is: 'bar', bar: { holder: helm.seenBy(actor), hands, heard } }))
  }
  // A line that closes says the rest: the room itself lets everybody go when it cannot be read.
  return paced(clock, pace, () => show().catch((error) => log.warn(causeOf(error), 'a bar could not be told')))
}
