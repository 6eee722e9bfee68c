import type { Placed } from '#shared/docs/board.ts'
import type { SeatId } from '#shared/ids.ts'
import { type Voice, voices } from '#shared/programme/codes.ts'
import type { Bar, Heard } from '#shared/workshop/floor.ts'
import { minGroup, noPeople, type PerVoice, shownOf } from '#shared/workshop/protect.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import { peopleOf } from './closeRounds.ts'

const told = (count: number): number | 'few' => (count > 0 && count < minGroup ? 'few' : count)

/**
 * Whom the room has heard so far, by voice: notes that lie on the board, and votes of all rounds. What is still private is not
 * counted, and of a voice that hides among others it is only said that votes are few.
 */
export async function readHeard(rows: Rows, workshop: string, items: readonly Placed[]): Promise<Heard[]> {
  const seats = await rows.find('seat', { workshop })
  const shown = shownOf(peopleOf(seats))
  const notes = noPeople()
  for (const one of items) if (one.kind === 'note') notes[one.voice]++
  const votes = await votesOf(rows, workshop, seats)
  const isVoted = voices.some((voice) => votes[voice] > 0)
  return voices.map((voice) => ({
    voice,
    notes: told(notes[voice]),
    votes: isVoted && !shown.includes(voice) ? 'few' : told(votes[voice]),
  }))
}

async function votesOf(rows: Rows, workshop: string, seats: readonly Row<'seat'>[]): Promise<PerVoice> {
  const voiceOf = new Map<string, Voice>(seats.map((seat) => [seat.id, seat.voice]))
  const votes = noPeople()
  for (const { seat } of await rows.find('dot', { workshop })) {
    const voice = voiceOf.get(seat)
    if (voice) votes[voice]++
  }
  for (const { voice, count } of await rows.find('hand', { workshop })) votes[voice] += count
  for (const { count } of await rows.find('round', { workshop }))
    for (const { byVoice } of count.rows) for (const voice of voices) votes[voice] += byVoice[voice] ?? 0
  return votes
}

/** Hands that are up: how many, and by voice from three on. */
export function handsOf(seats: readonly Row<'seat'>[], raised: ReadonlySet<SeatId>): Bar['hands'] {
  const up = seats.filter((seat) => raised.has(seat.id) && !seat.out)
  const people = peopleOf(up)
  const byVoice = voices.flatMap((voice) => (people[voice] < minGroup ? [] : [{ voice, count: people[voice] }]))
  return { all: up.length, byVoice }
}
