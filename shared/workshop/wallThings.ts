import type { Placed } from '../docs/board.ts'
import { aboutOf, isBlank, wordsOf } from '../items/index.ts'
import type { WallThing } from '../wire/room.ts'
import { drawing, drawingsIn, isStroke, lookOf } from './lookOf.ts'

/** What a wall has places of its own for. */
const told = new Set(['note', 'cluster', 'card', 'zone'])
/** More than a wall can page through, in things and in characters of what is drawn. Beyond it the newest are shown. */
const most = { things: 200, drawn: 120_000 }

type Lying = Placed & { zone: string }

/** What a wall shows of the board in a step besides notes, clusters and cards, lowest first: whatever kind it is. */
export function wallThings(items: readonly Placed[], zones: readonly string[], workshop: string): WallThing[] {
  const here = items.filter(
    (one): one is Lying =>
      !told.has(one.kind) && aboutOf(one) === undefined && 'zone' in one && zones.includes(one.zone) && !isBlank(one),
  )
  const single = here
    .filter((one) => !isStroke(one))
    .map((one): WallThing => {
      const look = lookOf(one, items, workshop)
      return { id: one.id, zone: one.zone, text: wordsOf(one), ...(look && { look }) }
    })
  const drawn = [...Map.groupBy(here.filter(isStroke), ({ zone }) => zone)].flatMap(([zone, lines]) =>
    drawingsIn(lines.toReversed()).map((one) => ({
      id: one[0]?.id ?? zone,
      zone,
      text: '',
      look: { drawn: drawing(one) },
    })),
  )
  // Newest first, so that it is the oldest that are left out.
  return within([...single.toReversed(), ...drawn]).toReversed()
}

/** As many of them, in this order, as may be sent. */
function within(things: readonly WallThing[]): WallThing[] {
  let size = 0
  return things.slice(0, most.things).filter(({ look }) => {
    size += look?.drawn?.strokes.reduce((sum, { d }) => sum + d.length, 0) ?? 0
    return size <= most.drawn
  })
}
