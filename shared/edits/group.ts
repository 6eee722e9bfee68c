import type { Board } from '../docs/board.ts'
import type { Box } from '../geometry.ts'
import { lengthOf } from '../graphemes.ts'
import type { ItemId } from '../ids.ts'
import { clusterFrame, clusterTitleMax } from '../items/cluster.ts'
import { readKind } from '../items/index.ts'
import { newId } from '../newId.ts'
import { boxAt, membersOf } from './boxes.ts'
import { fromTheTop, layAnew, layHome, layOut, nearestSpot, remember, spotNear, stackSize } from './heap.ts'
import { addItem, setField, typeText } from './items.ts'
import { isLocked, unlockedOf } from './locked.ts'
import { newOrder, zonesOn } from './place.ts'
import { releaseFrom } from './release.ts'

const { head, pad } = clusterFrame

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
 * where they lie. A note leaves the cluster it was in, and a cluster that this empties goes; its name is kept when no other is
 * given. Undefined without any note.
 */
export function groupNotes(board: Board, ids: readonly ItemId[], title: string): ItemId | undefined {
  const notes = unlockedOf(board, notesAmong(board, ids))
  const first = board.items.get(notes[0] ?? '')
  if (!first) return undefined
  const id = newId<'item'>()
  board.doc.transact(() => {
    const here = String(first.get('zone') ?? '')
    const zone = zonesOn(board).some((one) => one.zone === 'zone.clusters') ? 'zone.clusters' : here
    const name = title || namesJoined(emptiedBy(board, notes).map((one) => titleOf(board, one)))
    remember(board, notes)
    leave(board, notes)
    const at = spotNear(board, notes, zone)
    addItem(board, id, { kind: 'cluster', title: name, zone, at, order: newOrder(board) })
    layOut(board, id, notes, at, zone)
  })
  return id
}

/**
 * Lays notes on a note that lies alone: they become a stack without a name, as near to where it lay as there is room. What was
 * laid down lies uppermost. Undefined without any note to lay.
 */
export function stackNotes(board: Board, ids: readonly ItemId[], under: ItemId): ItemId | undefined {
  const laid = unlockedOf(board, notesAmong(board, ids)).filter((one) => one !== under)
  const lowest = readKind(board.items.get(under), 'note')
  if (!lowest || laid.length === 0) return undefined
  const id = newId<'item'>()
  board.doc.transact(() => {
    const notes = [under, ...laid]
    const title = namesJoined(emptiedBy(board, laid).map((one) => titleOf(board, one)))
    remember(board, notes)
    leave(board, notes)
    raiseAll(board, laid)
    const room = { x: lowest.at.x - pad, y: lowest.at.y - head, ...stackSize(notes.length) }
    const at = nearestSpot(board, room, lowest.zone, new Set(notes))
    addItem(board, id, { kind: 'cluster', title, zone: lowest.zone, folded: true, at, order: newOrder(board) })
    layOut(board, id, notes, at, lowest.zone)
  })
  return id
}

/**
 * Adds notes to a cluster; on a stack they lie uppermost. It keeps its place while there is room for all of it, otherwise it
 * moves in its zone. The name of a cluster that this empties is kept beside its own.
 */
export function addToCluster(board: Board, cluster: ItemId, ids: readonly ItemId[]): void {
  board.doc.transact(() => {
    const old = readKind(board.items.get(cluster), 'cluster')
    const added = unlockedOf(board, notesAmong(board, ids))
    if (!old || isLocked(old) || added.length === 0) return
    const notes = [...new Set([...notesAmong(board, [cluster]), ...added])]
    const emptied = emptiedBy(board, added).filter((one) => one !== cluster)
    const title = namesJoined([old.title, ...emptied.map((one) => titleOf(board, one))])
    if (title !== old.title) typeText(board, cluster, 'title', title)
    remember(board, added)
    if (old.folded) raiseAll(board, added)
    layAnew(board, cluster, notes)
    dropEmpty(board, emptied)
  })
}

/** Dissolves a cluster: each of its notes lies where it lay before it was gathered when that is free, otherwise where it is. */
export function ungroup(board: Board, cluster: ItemId): void {
  if (board.items.get(cluster)?.get('kind') !== 'cluster' || unlockedOf(board, [cluster]).length === 0) return
  board.doc.transact(() => {
    layHome(board, cluster)
    releaseFrom(board, new Set([cluster]))
    board.items.delete(cluster)
  })
}

export const renameCluster = (board: Board, cluster: ItemId, title: string): void =>
  typeText(board, cluster, 'title', title)

const clustersOf = (board: Board, notes: readonly ItemId[]): Set<ItemId> =>
  new Set(notes.flatMap((note) => (board.items.get(note)?.get('cluster') as ItemId | undefined) || []))

/** The clusters that have no other notes than these. */
function emptiedBy(board: Board, notes: readonly ItemId[]): ItemId[] {
  const going = new Set<ItemId>(notes)
  return [...clustersOf(board, notes)].filter((one) =>
    [...membersOf(board, one).keys()].every((note) => going.has(note)),
  )
}

const titleOf = (board: Board, cluster: ItemId): string => readKind(board.items.get(cluster), 'cluster')?.title ?? ''

/** Names of what becomes one, each once, as many as there is room for. */
function namesJoined(titles: readonly string[]): string {
  const known = [...new Set(titles.filter((title) => title.trim() !== ''))]
  return known.reduce((all, title) => {
    const both = all === '' ? title : `${all} · ${title}`
    return lengthOf(both) <= clusterTitleMax ? both : all
  }, '')
}

/** Lets notes lie alone, and takes away the headings that this leaves without any. */
function leave(board: Board, notes: readonly ItemId[]): void {
  const left = clustersOf(board, notes)
  setField(board, notes, 'cluster', '')
  dropEmpty(board, left)
}

/** Lays notes above all else, in the order they lay in. */
function raiseAll(board: Board, notes: readonly ItemId[]): void {
  let order = newOrder(board)
  for (const note of fromTheTop(board, notes).reverse()) board.items.get(note)?.set('order', order++)
}

/** Takes away the headings that their last note has left. */
export function dropEmpty(board: Board, clusters: Iterable<ItemId>): void {
  const empty = unlockedOf(board, [...clusters]).filter((id) => membersOf(board, id).size === 0)
  releaseFrom(board, new Set(empty))
  for (const id of empty) board.items.delete(id)
}
