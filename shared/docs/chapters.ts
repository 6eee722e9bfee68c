import type { Card } from '../items/card.ts'
import type { Cluster } from '../items/cluster.ts'
import type { Note } from '../items/note.ts'
import type { ZoneItem } from '../items/zone.ts'
import type { Placed } from './board.ts'

/** A zone with what belongs to it, in reading order; the last chapter, without a zone, holds what lies outside them all. */
export interface Chapter {
  zone: Placed<ZoneItem> | undefined
  clusters: { cluster: Placed<Cluster>; notes: Placed<Note>[] }[]
  cards: Placed<Card>[]
  notes: Placed<Note>[]
  /** Everything else: free text, shapes, lines, drawings, pictures and what only a newer client knows. */
  things: Placed[]
}

/** Things whose tops differ by less than this are on one line. Board units. */
const line = 100

/** Reading order: downwards, and along each line. */
export const inOrder = (a: Placed, b: Placed): number =>
  Math.round(a.at.y / line) - Math.round(b.at.y / line) || a.at.x - b.at.x || (a.id < b.id ? -1 : 1)

/** The board as a book: zones as chapters, in each its clusters, cards and loose notes. List and paper show this. */
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
    else if (one.kind === 'note') (heaps.get(one.cluster) ?? chapterOf(one.zone).notes).push(one)
    else if (one.kind !== 'zone' && one.kind !== 'cluster') chapterOf(one.zone).things.push(one)
  }
  return outside.clusters.length + outside.cards.length + outside.notes.length + outside.things.length > 0
    ? [...chapters.values(), outside]
    : [...chapters.values()]
}

const emptyChapter = (zone: Placed<ZoneItem> | undefined): Chapter => ({
  zone,
  clusters: [],
  cards: [],
  notes: [],
  things: [],
})
