import { newId, type SeatId, type WorkshopId } from '#shared/ids.ts'
import type { Voice } from '#shared/programme/codes.ts'
import type { Parts } from '../ports/parts.ts'

/** Who a seat speaks as, and whether it helps others to write. */
export interface Speaking {
  voice: Voice
  scribe: boolean
}

/**
 * Gives a phone its seat in a workshop: the one it already had, now speaking as it says, otherwise a new one when it has a
 * ticket for it. Whoever was sent out a moment ago has neither.
 */
export const takeSeat =
  (parts: Parts) =>
  async (workshop: WorkshopId, ask: Speaking, had: SeatId | undefined, isNew: boolean): Promise<SeatId | undefined> => {
    const { voice, scribe } = ask
    const joinedAt = parts.clock.now()
    return parts.register.write(async (rows) => {
      if (had && (await rows.change('seat', had, { voice, scribe }, { workshop, out: false })) > 0) return had
      if (!isNew) return undefined
      const seat = newId<'seat'>()
      await rows.add('seat', { id: seat, workshop, voice, scribe, joinedAt, out: false })
      return seat
    })
  }
