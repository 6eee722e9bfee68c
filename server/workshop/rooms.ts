import type { Actor, Moment } from '#shared/access.ts'
import { newId, type WorkshopId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { allows } from '#shared/workshop/allows.ts'
import { currentStep, isPrivate } from '#shared/workshop/script.ts'
import type { Allowed } from '../limits.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import { openRoom, type Room } from './room.ts'
import type { RoomSocket } from './roomSocket.ts'

/** An empty room is kept this long, for the phones of a house that all blinked at once. Milliseconds. */
const idle = 60_000

/** All live rooms of this process. */
export interface LiveRooms {
  /** Gives a socket, already checked, to its workshop's room. */
  attach(socket: RoomSocket, workshop: WorkshopId, actor: Actor): void
  count(): number
  has(workshop: WorkshopId): boolean
  /** Closes at once rooms that nobody is in, instead of keeping them for a while. */
  putAwayIdle(): void
  /** What the workshop's moment allows with documents. Nothing, when there is no such workshop. */
  moment(workshop: WorkshopId): Promise<Moment>
  /** Hears when a facilitator has changed the moment, so that open document sockets can be asked again. */
  onMoment(hear: (workshop: WorkshopId) => void): void
  /** Says that rows of a workshop were changed elsewhere, e.g. the voice of a seat. */
  refresh(workshop: WorkshopId): void
  /** The workshop is no more: sends everybody away for good. Ends when every wish that was heard is answered. */
  end(workshop: WorkshopId): Promise<void>
  /** Lets everybody go, and ends when every wish that was heard is answered and kept. */
  close(): Promise<void>
}

export function createRooms(
  { register, clock, log, limits }: Pick<Parts, 'register' | 'clock' | 'log'> & Partial<Allowed>,
  documents: Documents,
): LiveRooms {
  const rooms = new Map<WorkshopId, Room>()
  const closings = new Map<WorkshopId, () => void>()
  const listeners = new Set<(workshop: WorkshopId) => void>()
  const parts = { register, clock, log, limits, documents, epoch: newId<'epoch'>() }

  const roomOf = (workshop: WorkshopId): Room => {
    const room =
      rooms.get(workshop) ??
      openRoom(parts, workshop, {
        moved: () => {
          for (const hear of listeners) hear(workshop)
        },
        emptied: () =>
          closings.set(
            workshop,
            clock.after(idle, () => void rest(workshop)),
          ),
      })
    rooms.set(workshop, room)
    closings.get(workshop)?.()
    closings.delete(workshop)
    return room
  }

  const rest = async (workshop: WorkshopId, code?: number) => {
    const room = rooms.get(workshop)
    rooms.delete(workshop)
    closings.get(workshop)?.()
    closings.delete(workshop)
    await room?.close(code)
  }

  return {
    attach: (socket, workshop, actor) => roomOf(workshop).join(socket, actor),
    count: () => rooms.size,
    has: (workshop) => rooms.has(workshop),
    putAwayIdle() {
      for (const workshop of [...closings.keys()]) void rest(workshop)
    },
    async moment(workshop) {
      const row = await register.read((rows) => rows.get('workshop', workshop))
      if (!row) return { boardOpen: false, wordsOpen: false, closed: true }
      const step = currentStep(row)
      return {
        // While ideas are private nobody's hand is seen, so nobody's is let in.
        boardOpen: allows(step, 'handleBoard') && !isPrivate(row),
        wordsOpen: allows(step, 'changeWords'),
        closed: row.state !== 'open',
      }
    },
    onMoment: (hear) => {
      listeners.add(hear)
    },
    refresh: (workshop) => rooms.get(workshop)?.refresh(),
    end: (workshop) => rest(workshop, closeCodes.notFound),
    async close() {
      for (const callOff of closings.values()) callOff()
      await Promise.all([...rooms.values()].map((room) => room.close()))
      rooms.clear()
    },
  }
}
