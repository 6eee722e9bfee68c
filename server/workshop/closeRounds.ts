import { newId } from '#shared/ids.ts'
import type { Voice } from '#shared/programme/codes.ts'
import { budgetOf, formOf, forms } from '#shared/workshop/forms/index.ts'
import { roundNamed } from '#shared/workshop/script.ts'
import { countOf, type Dot, noPeople, type PerVoice, type Round } from '#shared/workshop/tally.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'

/** Who has joined, by voice. */
export function peopleOf(seats: readonly Row<'seat'>[]): PerVoice {
  const people = noPeople()
  for (const { voice } of seats) people[voice]++
  return people
}

/** Votes with the voice of their giver and their weight, for counting. */
function voiced(seats: readonly Row<'seat'>[], dots: readonly Row<'dot'>[], weigh: (slot: number) => number): Dot[] {
  const voices = new Map<string, Voice>(seats.map((seat) => [seat.id, seat.voice]))
  return dots.flatMap(({ target, seat, say, slot }) => {
    const voice = voices.get(seat)
    return voice ? [{ target, voice, by: seat, say, weight: weigh(slot) }] : []
  })
}

type Held = Pick<Row<'workshop'>, 'id' | 'steps' | 'votesPerPerson'>

/** An open round as its rows are: who has joined, what they gave, and what was counted in the room. */
export async function openRound(rows: Rows, workshop: Held, name: string): Promise<Omit<Round, 'targets'>> {
  const seats = await rows.find('seat', { workshop: workshop.id })
  const dots = await rows.find('dot', { workshop: workshop.id, round: name })
  const raised = await rows.find('hand', { workshop: workshop.id, round: name })
  const step = workshop.steps.find(({ id }) => id === roundNamed(name).step) ?? { allow: [] }
  const form = formOf(step)
  const { budget } = budgetOf(step, workshop.votesPerPerson, 0)
  const weigh = (slot: number) => forms[form].weigh(slot, budget)
  return {
    people: peopleOf(seats),
    dots: voiced(seats, dots, weigh),
    form,
    hands: raised.map(({ target, say, voice, count }) => ({ target, say, voice, count })),
    handWeight: weigh(1),
  }
}

/** The names of the rounds in which something was given and that are not closed. */
export async function openNames(rows: Rows, workshop: string): Promise<string[]> {
  const given = [...(await rows.find('dot', { workshop })), ...(await rows.find('hand', { workshop }))]
  return [...new Set(given.map(({ round }) => round))]
}

/**
 * Closes the rounds that `which` names, of those in which a vote was given: what they came to is written down, and who gave
 * which is forgotten for good. Gives whether there was anything to close.
 */
export async function closeRounds(rows: Rows, workshop: Held, which: (round: string) => boolean): Promise<boolean> {
  const open = (await openNames(rows, workshop.id)).filter(which)
  for (const round of open) {
    const like = { workshop: workshop.id, round }
    const count = countOf(await openRound(rows, workshop, round))
    await rows.remove('round', like)
    await rows.add('round', { id: newId<'round'>(), ...like, count })
    await rows.remove('dot', like)
    await rows.remove('hand', like)
  }
  return open.length > 0
}

/** What a step's closed rounds came to, the latest first. */
export async function keptRounds(rows: Rows, workshop: string, step: string): Promise<Row<'round'>[]> {
  const kept = (await rows.find('round', { workshop })).filter(({ round }) => roundNamed(round).step === step)
  return kept.sort((a, b) => roundNamed(b.round).no - roundNamed(a.round).no)
}
