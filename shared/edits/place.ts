import { type Board, readBoard, type Placed } from '../docs/board.ts'
import { type Box, overlaps, type Point, type Size } from '../geometry.ts'
import { cardSize } from '../items/card.ts'
import { clusterFrame } from '../items/cluster.ts'
import type { Item } from '../items/index.ts'
import { noteSize } from '../items/note.ts'
import type { ZoneItem } from '../items/zone.ts'

/** Inside of a zone: room for the heading, a margin, and the step between neighbours. Board units. */
export const zoneFrame = { head: 72, pad: 24, gap: 16 }
export const zoneSize: Size = { w: 1088, h: 740 }

/** The box an item covers. A cluster's own box is its heading; its members lie below it. */
export function boxOf(item: Item): Box {
  switch (item.kind) {
    case 'note':
      return { ...item.at, ...noteSize }
    case 'card':
      return { ...item.at, ...cardSize }
    case 'zone':
      return { ...item.at, ...item.size }
    case 'cluster':
      return { ...item.at, w: noteSize.w + 2 * clusterFrame.pad, h: clusterFrame.head }
  }
}

export const topOrder = (items: readonly Placed[]): number =>
  items.reduce((top, one) => Math.max(top, one.order), 0) + 1

/**
 * The first free spot of that size in a zone, row by row. When the zone is full it grows downwards, and everything in the
 * zones below moves with it. Without such a zone the spot is below all there is. Call it inside a transaction.
 */
export function placeIn(board: Board, zoneCode: string, room: Size): Point {
  const items = readBoard(board)
  const zone = items.find((one): one is Placed<ZoneItem> => one.kind === 'zone' && one.zone === zoneCode)
  const taken = items.filter((one) => one.kind !== 'zone').map(boxOf)
  if (!zone) return { x: 0, y: taken.reduce((low, box) => Math.max(low, box.y + box.h), 0) + zoneFrame.gap }

  const { head, pad, gap } = zoneFrame
  const right = zone.at.x + zone.size.w - pad
  for (let y = zone.at.y + head; ; y += noteSize.h + gap) {
    for (let x = zone.at.x + pad; x === zone.at.x + pad || x + room.w <= right; x += noteSize.w + gap) {
      if (taken.some((box) => overlaps(box, { x, y, ...room }))) continue
      growTo(board, items, zone, y + room.h + pad)
      return { x, y }
    }
  }
}

function growTo(board: Board, items: readonly Placed[], zone: Placed<ZoneItem>, bottom: number): void {
  const old = zone.at.y + zone.size.h
  if (bottom <= old) return
  board.items.get(zone.id)?.set('size', { w: zone.size.w, h: bottom - zone.at.y })
  for (const one of items) {
    if (one.at.y < old) continue
    board.items.get(one.id)?.set('at', { x: one.at.x, y: one.at.y + bottom - old })
  }
}

/** Where the zones of a new board lie: rows of at most four, in the script's order. */
export function zoneSpot(index: number, count: number): Point {
  const columns = Math.min(4, Math.ceil(Math.sqrt(count)))
  const gap = 80
  return { x: (index % columns) * (zoneSize.w + gap), y: Math.floor(index / columns) * (zoneSize.h + gap) }
}
