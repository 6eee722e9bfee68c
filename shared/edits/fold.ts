import type { Board } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import { readKind } from '../items/index.ts'
import { boxAt, membersOf } from './boxes.ts'
import { dropEmpty, notesAmong } from './group.ts'
import { isFolded, layAnew, nearestSpot } from './heap.ts'
import { unlockedOf } from './locked.ts'
import { newOrder } from './place.ts'

/** Lays a cluster's notes on each other as a stack, or spreads a stack out in rows. */
export function setFolded(board: Board, cluster: ItemId, on: boolean): void {
  const raw = board.items.get(cluster)
  if (raw?.get('kind') !== 'cluster' || isFolded(board, cluster) === on || unlockedOf(board, [cluster]).length === 0)
    return
  board.doc.transact(() => {
    const notes = notesAmong(board, [cluster])
    raw.set('folded', on)
    layAnew(board, cluster, notes)
  })
}

/** Takes a note out of its cluster and lays it alone beside that. A cluster that this empties goes. */
export function takeOut(board: Board, note: ItemId): void {
  const read = readKind(board.items.get(note), 'note')
  const cluster = read && readKind(board.items.get(read.cluster), 'cluster')
  const box = boxAt(board, note)
  if (!read || !cluster || !box || unlockedOf(board, [note]).length === 0) return
  const id = read.cluster as ItemId
  board.doc.transact(() => {
    const raw = board.items.get(note)
    raw?.set('cluster', '')
    if (raw?.get('was')) raw.set('was', undefined)
    raw?.set('order', newOrder(board))
    if (cluster.folded) layAnew(board, id, [...membersOf(board, id).keys()])
    dropEmpty(board, [id])
    const right = { ...box, x: box.x + box.w + 48 }
    raw?.set('at', nearestSpot(board, right, read.zone, new Set([note])))
  })
}
