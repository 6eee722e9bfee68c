import type { PlayedSeat } from '#server/dev/play/seats.ts'
import { type TestRoom, anIdea, must } from './aRoom.ts'

/** Three people of one role, each writing all their notes in one go: the easiest case for whoever wants to tell them apart. */
export interface Silence {
  writers: PlayedSeat[]
  /** Every text in the order it was sent, and which of the three sent it. */
  sent: { text: string; by: number }[]
}

const notesEach = 20

export async function aSilence(room: TestRoom): Promise<Silence> {
  const writers = [await room.seat('staff'), await room.seat('staff'), await room.seat('staff')]
  await room.goTo('silent', ...writers.map(({ line }) => line))
  const sent: Silence['sent'] = []
  for (const [by, { line }] of writers.entries()) {
    for (let n = 0; n < notesEach; n++) {
      const text = `Seddel ${String.fromCharCode(65 + ((n * 7 + by * 3) % 26))}${n}-${by * 31 + n * 17}`
      await must(line.send('addIdea', anIdea(text)))
      sent.push({ text, by })
    }
  }
  return { writers, sent }
}

/**
 * How well an order in which notes are found tells who wrote them. `follows`: how far it runs along with the order of
 * writing, from 0 to 1; `neighbours`: how often two neighbours are by the same person, 1/3 when chance decides.
 */
export function guess(found: readonly string[], { sent }: Silence): { follows: number; neighbours: number } {
  const place = new Map(sent.map(({ text }, at) => [text, at]))
  const by = new Map(sent.map((one) => [one.text, one.by]))
  const ranks = found.map((text) => place.get(text) ?? Number.NaN)
  const middle = (found.length - 1) / 2
  const together = ranks.reduce((sum, rank, at) => sum + (rank - middle) * (at - middle), 0)
  const spread = ranks.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  const same = found.filter((text, at) => at > 0 && by.get(text) === by.get(found[at - 1] ?? '')).length
  return { follows: Math.abs(together / spread), neighbours: same / (found.length - 1) }
}
