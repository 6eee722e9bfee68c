import type { SeatId, WorkshopId } from '#shared/ids.ts'
import type { Mine, RoomState } from '#shared/wire/room.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'

/** What each seat may know of itself: its voice, the ideas the server still knows are its own, and its dots. */
export async function readMine(
  rows: Rows,
  workshop: WorkshopId,
  ballot: RoomState['ballot'],
  seats: ReadonlySet<SeatId>,
): Promise<Map<SeatId, Mine>> {
  // One seat asks for itself alone; when many ask, all rows at once is less work than as many questions.
  const [only] = seats.size === 1 ? seats : []
  const like = { workshop, ...(only ? { seat: only } : {}) }
  const known = await rows.find('seat', { workshop, ...(only ? { id: only } : {}) })
  const ideas = await rows.find('idea', like, 'writtenAt')
  const dots = ballot ? await rows.find('dot', { ...like, round: ballot.round }, 'slot') : []
  const found = new Map<SeatId, Mine>()
  for (const { id, voice, scribe } of known) {
    if (!seats.has(id)) continue
    found.set(id, {
      voice,
      scribe,
      ideas: ideas.filter((idea) => idea.seat === id && idea.text !== '').map(asMine),
      dots: dotsOf(
        dots.filter((dot) => dot.seat === id),
        ballot,
      ),
    })
  }
  return found
}

const asMine = ({ id, step, zone, text, voice, entry, item }: Row<'idea'>): Mine['ideas'][number] => ({
  id,
  step,
  zone,
  text,
  voice,
  entry,
  onBoard: item !== null,
})

/** Votes on something that has left the ballot have come back. */
function dotsOf(dots: readonly Row<'dot'>[], ballot: RoomState['ballot']): Mine['dots'] {
  if (!ballot) return { round: '', left: 0, given: {} }
  const onBallot = new Set<string>(ballot.targets.map((target) => target.id))
  const own = dots.filter(({ target }) => onBallot.has(target))
  const given: Record<string, number> = {}
  for (const { target } of own) given[target] = (given[target] ?? 0) + 1
  const votes = own.map(({ target, say }) => ({ target, say }))
  return { round: ballot.round, left: ballot.perPerson - own.length, given, ...(ballot.form && { votes }) }
}
