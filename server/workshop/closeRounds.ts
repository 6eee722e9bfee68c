import { newId } from '#shared/ids.ts'
import type { Voice } from '#shared/programme/codes.ts'
import { countOf, type Dot, noPeople, type PerVoice } from '#shared/workshop/tally.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'

/** Who has joined, by voice. */
export function peopleOf(seats: readonly Row<'seat'>[]): PerVoice {
  const people = noPeople()
  for (const { voice } of seats) people[voice]++
  return people
}

/** Dots with the voice of their giver, for counting. */
export function voiced(seats: readonly Row<'seat'>[], dots: readonly Row<'dot'>[]): Dot[] {
  const voices = new Map<string, Voice>(seats.map((seat) => [seat.id, seat.voice]))
  return dots.flatMap(({ target, seat }) => {
    const voice = voices.get(seat)
    return voice ? [{ target, voice, by: seat }] : []
  })
}

/**
 * Closes the rounds that `which` names, of those in which a dot was given: what they came to is written down, and who gave
 * which dot is forgotten for good. Gives whether there was anything to close.
 */
export async function closeRounds(rows: Rows, workshop: string, which: (round: string) => boolean): Promise<boolean> {
  const open = (await rows.find('dot', { workshop })).filter(({ round }) => which(round))
  if (open.length === 0) return false
  const seats = await rows.find('seat', { workshop })
  for (const [round, dots] of Map.groupBy(open, (dot) => dot.round)) {
    const count = countOf({ people: peopleOf(seats), dots: voiced(seats, dots) })
    await rows.remove('round', { workshop, round })
    await rows.add('round', { id: newId<'round'>(), workshop, round, count })
    await rows.remove('dot', { workshop, round })
  }
  return true
}
