import type { Placed } from '#shared/docs/board.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Chapter, chaptersOf } from '../../items/reading.ts'

/** A line of the outline: a cluster or a card, by its name. */
export interface OutlineLine {
  id: ItemId
  is: 'cluster' | 'card'
  /** `''` when nobody has named it. */
  title: string
  notes: number
}

/** A zone of the outline; without a code it is what lies outside all zones. */
export interface OutlineZone {
  code: string | undefined
  title: string
  /** All notes in it, those in clusters too. */
  notes: number
  lines: OutlineLine[]
}

/** The board as a table of contents: zones, in each its clusters and cards, with how many notes they hold. */
export const outlineOf = (items: Iterable<Placed>): OutlineZone[] => chaptersOf(items).map(zoneOf)

const zoneOf = ({ zone, clusters, cards, notes }: Chapter): OutlineZone => ({
  code: zone?.zone,
  title: zone?.title ?? '',
  notes: notes.length + clusters.reduce((sum, heap) => sum + heap.notes.length, 0),
  lines: [
    ...clusters.map(
      ({ cluster, notes }): OutlineLine => ({
        id: cluster.id,
        is: 'cluster',
        title: cluster.title.trim(),
        notes: notes.length,
      }),
    ),
    ...cards.map(
      (card): OutlineLine => ({
        id: card.id,
        is: 'card',
        title: card.title.trim(),
        notes: Object.keys(card.sources).length,
      }),
    ),
  ],
})
