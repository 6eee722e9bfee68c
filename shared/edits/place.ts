import type { Board, Placed } from '../docs/board.ts'
import { type Box, overlaps, type Point, type Size } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { readKind } from '../items/index.ts'
import { noteSize } from '../items/note.ts'
import type { ZoneItem } from '../items/zone.ts'
import { boxOf, boxOfRaw, takenBoxes } from './boxes.ts'
import { onBoard } from './edge.ts'

export { boxOf }

/** Inside of a zone: room for the heading, a margin, and the step between neighbours. Board units. */
export const zoneFrame = { head: 72, pad: 24, gap: 16 }
export const zoneSize: Size = { w: 1088, h: 740 }
/** As tall as a zone grows: a thousand notes in one. */
const zoneMost = 60_000
/** So far below a zone's end nobody fills it: what lies there stretches nothing. */
const strayAt = 10_000
/** Between zones, both ways. */
export const zoneGap = 80

export const topOrder = (items: readonly Placed[]): number =>
  items.reduce((top, one) => Math.max(top, one.order), 0) + 1

/** The stacking key of something new, above all there is. */
export function newOrder(board: Board): number {
  let top = 0
  for (const raw of board.items.values()) {
    const order = raw.get('order')
    if (typeof order === 'number' && order > top) top = order
  }
  return top + 1
}

/** The zones of a board, in no order. */
export function zonesOn(board: Board): Placed<ZoneItem>[] {
  const found: Placed<ZoneItem>[] = []
  for (const [id, raw] of board.items) {
    const zone = raw.get('kind') === 'zone' ? readKind(raw, 'zone') : undefined
    if (zone) found.push({ ...zone, id: id as ItemId })
  }
  return found
}

/**
 * The first free spot of that size in a zone, row by row. When the zone is full it grows downwards, and everything in the
 * zones below moves with it. Without such a zone the spot is below all there is. Call it inside a transaction.
 */
export const placeIn = (board: Board, zoneCode: string, room: Size, except?: ReadonlySet<string>): Point =>
  spotsIn(board, zoneCode, except)(room)

/**
 * Hands out free spots in a zone, one after the other, as `placeIn` does one. What it has handed out counts as taken, also
 * before anything is put there. Items in `except` are about to move and take no room.
 */
export function spotsIn(board: Board, zoneCode: string, except?: ReadonlySet<string>): (room: Size) => Point {
  const { head, pad, gap } = zoneFrame
  const zone = zonesOn(board).find((one) => one.zone === zoneCode)
  const floor = zone ? boxOf(zone) : undefined
  const taken = takenBoxes(board, except).filter(
    (box) => !floor || (box.x < floor.x + floor.w && box.x + box.w > floor.x),
  )
  if (!zone || !floor) {
    let low = [...taken, ...zonesOn(board).map(boxOf)].reduce((y, box) => Math.max(y, box.y + box.h + gap), gap)
    return (room) => {
      const spot = { x: 0, y: low }
      low += room.h + gap
      return spot
    }
  }

  // What lies below a zone that stays counts too: others may have filled it beyond its end already.
  const reach = board.zonesStay ? { ...floor, h: Number.POSITIVE_INFINITY } : floor
  const inside = taken.filter((box) => overlaps(box, reach))
  const side = { left: floor.x + pad, right: floor.x + floor.w - pad }
  let bottom = floor.y + floor.h
  let row = floor.y + head
  let ahead = inside
  let last: Size = noteSize
  return (room) => {
    if (room.w < last.w || room.h < last.h) {
      row = floor.y + head
      ahead = inside
    }
    last = room
    for (;;) {
      ahead = ahead.filter((box) => box.y + box.h + gap > row)
      const beside = ahead.filter((box) => box.y < row + room.h + gap)
      const x = freeSpan(beside, room.w, side)
      if (x !== undefined) {
        const spot: Box = { x, y: row, w: room.w, h: room.h }
        inside.push(spot)
        ahead.push(spot)
        bottom = Math.max(bottom, growTo(board, zone.id, bottom, row + room.h + pad))
        return { x, y: row }
      }
      row = beside.reduce((low, box) => Math.min(low, box.y + box.h + gap), Number.POSITIVE_INFINITY)
    }
  }
}

/** The leftmost x where that width fits between boxes on a line, a gap away from each. On an empty line anything fits. */
function freeSpan(boxes: readonly Box[], width: number, side: { left: number; right: number }): number | undefined {
  const { gap } = zoneFrame
  let x = side.left
  for (const box of [...boxes].sort((a, b) => a.x - b.x)) {
    if (box.x >= x + width + gap) break
    x = Math.max(x, box.x + box.w + gap)
  }
  return x + width <= side.right || boxes.length === 0 ? x : undefined
}

/**
 * Lets a zone reach down to `bottom`. The rows of zones below give way, each with what belongs to it; what belongs to a
 * neighbour in the same row stays, however far down it lies. Answers with where the zone now ends.
 */
function growTo(board: Board, id: ItemId, old: number, wanted: number): number {
  const zone = readKind(board.items.get(id), 'zone')
  const bottom = Math.min(wanted, (zone?.at.y ?? 0) + zoneMost)
  if (!zone || bottom <= old || board.zonesStay) return old
  board.items.get(id)?.set('size', { w: zone.size.w, h: bottom - zone.at.y })
  const below = zonesOn(board).filter((one) => one.at.y >= zone.at.y + zoneSize.h)
  const top = Math.min(...below.map((one) => one.at.y))
  const by = bottom + zoneGap - top
  if (below.length === 0 || by <= 0) return bottom
  const codes = new Set(below.map((one) => one.zone))
  const known = new Set(zonesOn(board).map((one) => one.zone))
  for (const raw of board.items.values()) {
    const at = raw.get('at') as Point | undefined
    const code = String(raw.get('zone') ?? '')
    const gives = codes.has(code) || (!known.has(code) && at !== undefined && at.y >= top)
    if (at && gives) raw.set('at', onBoard({ x: at.x, y: at.y + by }))
  }
  return bottom
}

/** Clusters are wide and lie side by side, so their zone takes two columns. */
const spanOf = (zoneCode: string): number => (zoneCode === 'zone.clusters' ? 2 : 1)

/**
 * Lets each zone reach down to what belongs to it and lies below it. For the server: hands that may not change zones fill
 * them beyond their end.
 */
export function fitZones(board: Board): void {
  const ends = new Map<unknown, number>(zonesOn(board).map((one) => [one.zone, one.at.y + one.size.h]))
  const lowest = new Map<unknown, number>()
  for (const raw of board.items.values()) {
    const box = boxOfRaw(raw)
    const code = raw.get('zone')
    if (box && box.y < (ends.get(code) ?? 0) + strayAt)
      lowest.set(code, Math.max(lowest.get(code) ?? Number.NEGATIVE_INFINITY, box.y + box.h))
  }
  const over = zonesOn(board).map((one) => ({ id: one.id, by: (lowest.get(one.zone) ?? 0) - one.at.y - one.size.h }))
  board.doc.transact(() => {
    for (const { id, by } of over) {
      const zone = readKind(board.items.get(id), 'zone')
      if (!zone || by < noteSize.h / 2) continue
      const bottom = zone.at.y + zone.size.h
      growTo(board, id, bottom, bottom + by + zoneFrame.pad)
    }
  })
}

/** Where the zones of a new board lie: rows of at most four columns, in the script's order. */
export function zoneBoxes(zoneCodes: readonly string[]): Box[] {
  const all = zoneCodes.reduce((sum, code) => sum + spanOf(code), 0)
  const columns = Math.min(4, Math.ceil(Math.sqrt(all)))
  let [column, row] = [0, 0]
  return zoneCodes.map((code) => {
    const span = spanOf(code)
    if (column > 0 && column + span > columns) [column, row] = [0, row + 1]
    const [x, y] = [column * (zoneSize.w + zoneGap), row * (zoneSize.h + zoneGap)]
    column += span
    return { x, y, w: span * zoneSize.w + (span - 1) * zoneGap, h: zoneSize.h }
  })
}
