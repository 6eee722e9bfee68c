import * as Y from 'yjs'
import type { Board } from '../docs/board.ts'
import type { Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import type { Item } from '../items/index.ts'
import { stored } from './stored.ts'

export function addItem(board: Board, id: ItemId, item: Item): void {
  board.items.set(id, stored(item))
}

/** Moves items together. Ids that a colleague has just removed are skipped, not an error. */
export function moveItems(board: Board, ids: readonly ItemId[], by: Point): void {
  board.doc.transact(() => {
    for (const id of ids) {
      const raw = board.items.get(id)
      const at = raw?.get('at') as Point | undefined
      if (raw && at) raw.set('at', { x: at.x + by.x, y: at.y + by.y })
    }
  })
}

/** Takes items away. Notes whose cluster goes stay where they are, alone. Zones stay: they are the workshop's structure. */
export function removeItems(board: Board, ids: readonly ItemId[]): void {
  board.doc.transact(() => {
    const gone = new Set<string>(ids)
    for (const raw of board.items.values()) if (gone.has(String(raw.get('cluster') ?? ''))) raw.set('cluster', '')
    for (const id of ids) if (board.items.get(id)?.get('kind') !== 'zone') board.items.delete(id)
  })
}

/**
 * Makes a shared text read as `text`, touching only the part that differs, so that a colleague's cursor and simultaneous
 * typing elsewhere in it survive.
 */
export function typeText(board: Board, id: ItemId, field: string, text: string): void {
  const shared = board.items.get(id)?.get(field)
  if (!(shared instanceof Y.Text)) return
  const old = shared.toString()
  let head = 0
  while (head < old.length && head < text.length && old[head] === text[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < text.length - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  board.doc.transact(() => {
    shared.delete(head, old.length - head - tail)
    shared.insert(head, text.slice(head, text.length - tail))
  })
}

/** Sets a plain field of items, e.g. the zone they were dropped in. */
export function setField(board: Board, ids: readonly ItemId[], field: string, value: unknown): void {
  board.doc.transact(() => {
    for (const id of ids) board.items.get(id)?.set(field, value)
  })
}
