import type { Placed } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { contains } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { Cluster } from '#shared/items/cluster.ts'
import type { Note } from '#shared/items/note.ts'
import type { ZoneItem } from '#shared/items/zone.ts'

/** A zone with what belongs to it, in reading order; the last chapter, without a zone, holds what lies outside them all. */
export interface Chapter {
  zone: Placed<ZoneItem> | undefined
  clusters: { cluster: Placed<Cluster>; notes: Placed<Note>[] }[]
  cards: Placed<Card>[]
  notes: Placed<Note>[]
}

/** Things whose tops differ by less than this are on one line. Board units. */
const line = 100

const inOrder = (a: Placed, b: Placed): number =>
  Math.round(a.at.y / line) - Math.round(b.at.y / line) || a.at.x - b.at.x || (a.id < b.id ? -1 : 1)

/** The board as a book: zones as chapters, in each its clusters, cards and loose notes. The list shows this. */
export function chaptersOf(items: Iterable<Placed>): Chapter[] {
  const all = [...items].sort(inOrder)
  const chapters = new Map<string, Chapter>()
  for (const zone of all) if (zone.kind === 'zone') chapters.set(zone.zone, emptyChapter(zone))
  const outside = emptyChapter(undefined)
  const chapterOf = (code: string) => chapters.get(code) ?? outside

  const heaps = new Map<string, Placed<Note>[]>()
  for (const one of all) {
    if (one.kind !== 'cluster') continue
    const notes: Placed<Note>[] = []
    heaps.set(one.id, notes)
    chapterOf(one.zone).clusters.push({ cluster: one, notes })
  }
  for (const one of all) {
    if (one.kind === 'card') chapterOf(one.zone).cards.push(one)
    if (one.kind === 'note') (heaps.get(one.cluster) ?? chapterOf(one.zone).notes).push(one)
  }
  return outside.clusters.length + outside.cards.length + outside.notes.length > 0
    ? [...chapters.values(), outside]
    : [...chapters.values()]
}

const emptyChapter = (zone: Placed<ZoneItem> | undefined): Chapter => ({ zone, clusters: [], cards: [], notes: [] })

/** Everything that can be picked, in the order it is read aloud and reached with Tab. */
export const readingOrder = (items: Iterable<Placed>): ItemId[] =>
  chaptersOf(items).flatMap(({ clusters, cards, notes }) => [
    ...clusters.flatMap((heap) => [heap.cluster.id, ...heap.notes.map((note) => note.id)]),
    ...cards.map((card) => card.id),
    ...notes.map((note) => note.id),
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
