import { newId, type SeatId, type WorkshopId } from '#shared/ids.ts'
import { voices } from '#shared/programme/codes.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { rehearsalMark } from '#shared/workshop/rehearsal.ts'
import type { Parts } from '../ports/parts.ts'
import { type Paces, playPerson } from './playedPerson.ts'
import type { LiveRooms } from './rooms.ts'

/** Nobody rehearses longer than this, so that a forgotten rehearsal does not go on for a night. Milliseconds. */
const longest = 45 * 60_000

/** The played participants of this process, by workshop. A restart sends them home. */
export interface Rehearsals {
  /** Sends so many people in; those who are there already stay. Only a rehearsal has played people. */
  send(workshop: WorkshopId, people: number): Promise<Result<{ people: number }>>
  sendHome(workshop: WorkshopId): void
  count(workshop: WorkshopId): number
  close(): void
}

export function createRehearsals(
  { register, clock }: Pick<Parts, 'register' | 'clock'>,
  rooms: Pick<LiveRooms, 'attach'>,
  pace?: Paces,
): Rehearsals {
  const playing = new Map<WorkshopId, Set<() => void>>()
  let isClosed = false

  const sendHome = (workshop: WorkshopId) => {
    for (const goHome of playing.get(workshop) ?? []) goHome()
    playing.delete(workshop)
  }
  const count = (workshop: WorkshopId) => playing.get(workshop)?.size ?? 0

  return {
    sendHome,
    count,
    async send(workshop, people) {
      const seats = Array.from({ length: people }, () => newId<'seat'>())
      const sat = await register.write(async (rows) => {
        const row = await rows.get('workshop', workshop)
        if (row?.template !== rehearsalMark) return refuse('not-found')
        if (row.state === 'closed') return refuse('step-closed')
        for (const [no, id] of seats.entries()) {
          const voice = voices[no % voices.length] ?? 'other'
          await rows.add('seat', { id, workshop, voice, scribe: false, joinedAt: clock.now(), out: false })
        }
        return ok(undefined)
      })
      if (!sat.ok) return sat
      if (isClosed) return refuse('broken')
      const here = playing.get(workshop) ?? new Set()
      if (here.size === 0) clock.after(longest, () => sendHome(workshop))
      playing.set(workshop, here)
      for (const seat of seats) here.add(played(workshop, seat, here))
      return ok({ people: here.size })
    },
    close() {
      isClosed = true
      for (const workshop of [...playing.keys()]) sendHome(workshop)
    },
  }

  function played(workshop: WorkshopId, seat: SeatId, here: Set<() => void>): () => void {
    const goHome = playPerson(clock, rooms, { role: 'seat', seat, workshop }, () => here.delete(goHome), pace)
    return goHome
  }
}
