import type { Board } from '../docs/board.ts'
import { around, type Box, overlaps, type Point, type Size } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { clusterFrame } from '../items/cluster.ts'
import { readKind } from '../items/index.ts'
import { noteSize } from '../items/note.ts'
import { newId } from '../newId.ts'
import { boxAt, membersOf, takenBoxes } from './boxes.ts'
import { addItem, setField, typeText } from './items.ts'
import { newOrder, placeIn, zonesOn } from './place.ts'

const { head, pad, gap } = clusterFrame
const columnsFor = (count: number): number => Math.max(1, Math.min(4, Math.ceil(Math.sqrt(count))))

/** What a cluster of that many notes covers when they lie in rows under its heading. */
export function blockSize(count: number): Size {
  const columns = columnsFor(count)
  const rows = Math.max(1, Math.ceil(count / columns))
  return {
    w: 2 * pad + columns * noteSize.w + (columns - 1) * gap,
    h: head + rows * noteSize.h + (rows - 1) * gap + pad,
  }
}

/** The notes among the ids and in the clusters among them, each once, in reading order. What is gone is skipped. */
export function notesAmong(board: Board, ids: readonly ItemId[]): ItemId[] {
  const found = new Map<ItemId, Box>()
  for (const id of ids) {
    const kind = board.items.get(id)?.get('kind')
    const box = boxAt(board, id)
    if (kind === 'cluster') for (const [note, place] of membersOf(board, id)) found.set(note, place)
    else if (kind === 'note' && box) found.set(id, box)
  }
  return [...found].sort(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([id]) => id)
}

/**
 * Gathers notes, and the notes of clusters, under one heading: in the zone for clusters when the board has one, otherwise
 * where they lie. A note leaves the cluster it was in, and a cluster that this empties goes. Undefined without any note.
 */
export function groupNotes(board: Board, ids: readonly ItemId[], title: string): ItemId | undefined {
  const notes = notesAmong(board, ids)
  const first = board.items.get(notes[0] ?? '')
  if (!first) return undefined
  const id = newId<'item'>()
  board.doc.transact(() => {
    const here = String(first.get('zone') ?? '')
    const zone = zonesOn(board).some((one) => one.zone === 'zone.clusters') ? 'zone.clusters' : here
    const left = clustersOf(board, notes)
    setField(board, notes, 'cluster', '')
    dropEmpty(board, left)
    const at =
      zone === here ? spotNear(board, notes, zone) : placeIn(board, zone, blockSize(notes.length), new Set(notes))
    addItem(board, id, { kind: 'cluster', title, zone, at, order: newOrder(board) })
    layOut(board, id, notes, at, zone)
  })
  return id
}

/** Adds notes to a cluster. It keeps its place while there is room for the larger block, otherwise it moves in its zone. */
export function addToCluster(board: Board, cluster: ItemId, ids: readonly ItemId[]): void {
  board.doc.transact(() => {
    const old = readKind(board.items.get(cluster), 'cluster')
    const added = notesAmong(board, ids)
    if (!old || added.length === 0) return
    const notes = [...new Set([...notesAmong(board, [cluster]), ...added])]
    const left = clustersOf(board, added)
    const moving = new Set<string>([...notes, cluster])
    const room = { ...old.at, ...blockSize(notes.length) }
    const free = !takenBoxes(board, moving).some((box) => overlaps(box, room))
    const at = free ? old.at : placeIn(board, old.zone, room, moving)
    board.items.get(cluster)?.set('at', at)
    layOut(board, cluster, notes, at, old.zone)
    dropEmpty(board, left)
  })
}

/** Dissolves a cluster: its notes stay where they lie, each alone. */
export function ungroup(board: Board, cluster: ItemId): void {
  if (board.items.get(cluster)?.get('kind') !== 'cluster') return
  board.doc.transact(() => {
    setField(board, [...membersOf(board, cluster).keys()], 'cluster', '')
    board.items.delete(cluster)
  })
}

export const renameCluster = (board: Board, cluster: ItemId, title: string): void =>
  typeText(board, cluster, 'title', title)

const clustersOf = (board: Board, notes: readonly ItemId[]): Set<ItemId> =>
  new Set(notes.flatMap((note) => (board.items.get(note)?.get('cluster') as ItemId | undefined) || []))

/** Takes away the headings that their last note has left. */
function dropEmpty(board: Board, clusters: Iterable<ItemId>): void {
  for (const id of clusters) if (membersOf(board, id).size === 0) board.items.delete(id)
}

/** Where the notes lie now, when the block fits there; otherwise a free spot in their zone. */
function spotNear(board: Board, notes: readonly ItemId[], zone: string): Point {
  const moving = new Set<string>(notes)
  const corner = around(notes.flatMap((id) => boxAt(board, id) ?? [])) ?? { x: 0, y: 0 }
  const block: Box = { x: corner.x - pad, y: corner.y - head, ...blockSize(notes.length) }
  const { x, y } = block
  return takenBoxes(board, moving).some((box) => overlaps(box, block)) ? placeIn(board, zone, block, moving) : { x, y }
}

function layOut(board: Board, cluster: ItemId, notes: readonly ItemId[], at: Point, zone: string): void {
  const columns = columnsFor(notes.length)
  for (const [index, id] of notes.entries()) {
    const raw = board.items.get(id)
    raw?.set('at', {
      x: at.x + pad + (index % columns) * (noteSize.w + gap),
      y: at.y + head + Math.floor(index / columns) * (noteSize.h + gap),
    })
    raw?.set('zone', zone)
    raw?.set('cluster', cluster)
  }
}
