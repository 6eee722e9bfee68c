import type { Placed } from '#shared/docs/board.ts'
import { type Chapter, chaptersOf, inOrder } from '#shared/docs/chapters.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { contains } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Kind } from '#shared/items/index.ts'

export { type Chapter, chaptersOf }

/** Other things by their kind, as a list shows them: each kind has a heading. */
export function byKind(things: readonly Placed[]): [Kind, Placed[]][] {
  return [...Map.groupBy(things, (one) => one.kind)]
}

/** Everything that can be picked, in the order it is read aloud and reached with Tab. A stack is one thing. */
export const readingOrder = (items: Iterable<Placed>): ItemId[] =>
  chaptersOf(items).flatMap(({ clusters, cards, notes, things }) => [
    ...clusters.flatMap(({ cluster, notes: own }) => [
      cluster.id,
      ...(cluster.folded ? [] : own.map((note) => note.id)),
    ]),
    ...cards.map((card) => card.id),
    ...notes.map((note) => note.id),
    ...things.map((thing) => thing.id),
  ])

/** Reading order of the few that are on screen: by the zone they lie in, then by line. `zones` in reading order. */
export function sortedForReading(items: Placed[], zones: readonly Placed[]): Placed[] {
  const rank = (item: Placed) => {
    const found = zones.findIndex((zone) => contains(boxOf(zone), item.at))
    return found < 0 ? zones.length : found
  }
  const ranks = new Map(items.map((item) => [item.id, rank(item)]))
  return items.sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0) || inOrder(a, b))
}
