import type { Board } from '../docs/board.ts'
import { overlaps, type Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { byHand } from '../items/zone.ts'
import { newId } from '../newId.ts'
import { boxOf } from './boxes.ts'
import { onBoard } from './edge.ts'
import { addItem } from './items.ts'
import { unlockedOf } from './locked.ts'
import { takeStock } from './move.ts'
import { zoneGap, zoneSize, zonesOn } from './place.ts'

const newCode = (): string =>
  `${byHand}${newId<'item'>().replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`

/**
 * Makes a zone of ordinary size with its middle there, or beside the others where it would lie on one of them. It is free to be
 * moved until it is locked. What lies there already and belongs nowhere belongs to it. Answers with its id.
 */
export function addZone(board: Board, title: string, at?: Point): ItemId {
  const id = newId<'item'>()
  const zones = zonesOn(board).map(boxOf)
  const wanted = at && { ...zoneSize, x: Math.round(at.x - zoneSize.w / 2), y: Math.round(at.y - zoneSize.h / 2) }
  const spot = wanted && !zones.some((one) => overlaps(one, wanted)) ? wanted : undefined
  const right = zones.reduce((far, one) => Math.max(far, one.x + one.w + zoneGap), 0)
  const top = zones.reduce((high, one) => Math.min(high, one.y), zones[0]?.y ?? 0)
  const { x, y } = onBoard(spot ?? { x: right, y: top })
  board.doc.transact(() => {
    addItem(board, id, { kind: 'zone', zone: newCode(), title, size: zoneSize, at: { x, y }, order: 0, locked: false })
    takeStock(board, [id])
  })
  return id
}

/** Gives a zone another name, unless it is locked. A zone is never without one. */
export function renameZone(board: Board, id: ItemId, title: string): void {
  const name = title.trim()
  const raw = board.items.get(id)
  if (raw?.get('kind') !== 'zone' || name === '' || raw.get('title') === name || unlockedOf(board, [id]).length === 0)
    return
  raw.set('title', name)
}
