import * as Y from 'yjs'
import type { Board, Placed } from '../docs/board.ts'
import type { Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { type Item, readItem } from '../items/index.ts'
import { isStructure } from '../items/zone.ts'
import { aboutItems } from './about.ts'
import { changeBetween } from './change.ts'
import { onBoard } from './edge.ts'
import { isLocked, isLockedRaw } from './locked.ts'
import { hangAgain, type Released, releaseFrom } from './release.ts'
import { stored } from './stored.ts'

export function addItem(board: Board, id: ItemId, item: Item): void {
  board.items.set(id, stored(item))
}

/** Whether an item was made in this very copy of the board, by this page since it was opened. */
export const isMadeHere = (board: Board, id: ItemId): boolean =>
  board.items.get(id)?._item?.id.client === board.doc.clientID

/** Moves items together. Ids that a colleague has just removed are skipped, not an error. */
export function moveItems(board: Board, ids: readonly ItemId[], by: Point): void {
  board.doc.transact(() => {
    for (const id of ids) {
      const raw = board.items.get(id)
      const at = raw?.get('at') as Point | undefined
      if (raw && at) raw.set('at', onBoard({ x: at.x + by.x, y: at.y + by.y }))
    }
  })
}

/** What a removal took, whole, so that it can be put back. */
export interface Removed {
  items: Placed[]
  /** What was said of them. */
  about: Placed[]
  /** Notes that stayed, and the removed cluster each of them lay in. */
  members: { note: ItemId; cluster: ItemId }[]
  /** Lines that stayed, and the ends they had at what was removed. */
  released: Released[]
}

/**
 * Takes items away and answers with what was taken. Notes whose cluster goes stay where they are, alone; so do lines. What was
 * said of them goes too; a participant's page takes its own of that, the server the rest. What is locked stays, and so do the
 * zones of the workshop's script; what lay in a zone that goes stays where it is.
 */
export function removeItems(board: Board, ids: readonly ItemId[]): Removed {
  const removed: Removed = { items: [], about: [], members: [], released: [] }
  board.doc.transact(() => {
    for (const id of new Set(ids)) {
      const raw = board.items.get(id)
      const item = raw && readItem(raw)
      if (!item || isStructure(item.kind, item.zone) || isLocked(item)) continue
      removed.items.push({ ...item, id })
    }
    const going = new Set<string>(removed.items.map(({ id }) => id))
    removed.released = releaseFrom(board, going)
    removed.about = aboutItems(board, going).filter(({ id }) => !board.zonesStay || isMadeHere(board, id))
    for (const { id } of [...removed.items, ...removed.about]) board.items.delete(id)
    const gone = new Set<unknown>(removed.items.filter((one) => one.kind === 'cluster').map((one) => one.id))
    if (gone.size === 0) return
    for (const [note, raw] of board.items) {
      const cluster = raw.get('cluster')
      if (!gone.has(cluster)) continue
      removed.members.push({ note: note as ItemId, cluster: cluster as ItemId })
      raw.set('cluster', '')
    }
  })
  return removed
}

/** Puts back what a removal took. What somebody has put back already, or placed elsewhere since, is left as it is. */
export function restoreItems(board: Board, removed: Removed): void {
  board.doc.transact(() => {
    for (const { id, ...item } of [...removed.items, ...removed.about])
      if (!board.items.has(id)) board.items.set(id, stored(item))
    for (const { note, cluster } of removed.members) {
      const raw = board.items.get(note)
      if (raw?.get('cluster') === '' && board.items.has(cluster) && !isLockedRaw(raw)) raw.set('cluster', cluster)
    }
    hangAgain(board, removed.released)
    for (const { id } of removed.items) {
      const raw = board.items.get(id)
      const cluster = raw?.get('cluster')
      if (typeof cluster === 'string' && cluster !== '' && !board.items.has(cluster)) raw?.set('cluster', '')
    }
  })
}

/**
 * Makes a shared text read as `text`, touching only the part that differs, so that a colleague's cursor and simultaneous
 * typing elsewhere in it survive.
 */
export function typeText(board: Board, id: ItemId, field: string, text: string): void {
  const shared = board.items.get(id)?.get(field)
  if (!(shared instanceof Y.Text)) return
  const { at, remove, insert } = changeBetween(shared.toString(), text)
  board.doc.transact(() => {
    if (remove > 0) shared.delete(at, remove)
    if (insert !== '') shared.insert(at, insert)
  })
}

/** The shared text of a note, to be written on by several at once. */
export function bodyOf(board: Board, id: ItemId): Y.Text | undefined {
  const shared = board.items.get(id)?.get('body')
  return shared instanceof Y.Text ? shared : undefined
}

/** Sets a plain field of items, e.g. the zone they were dropped in. */
export function setField(board: Board, ids: readonly ItemId[], field: string, value: unknown): void {
  board.doc.transact(() => {
    for (const id of ids) board.items.get(id)?.set(field, value)
  })
}
