import { type Board, openBoard, readBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { zoneBoxes, zoneGap, zoneSize, zonesOn } from '#shared/edits/place.ts'
import { newId, type WorkshopId } from '#shared/ids.ts'
import type { Step } from '#shared/workshop/step.ts'
import { zonesOf } from '#shared/workshop/templates.ts'
import type { Documents } from '../sync/documents.ts'
import { opened } from './opened.ts'

/** Puts the zones of a script on its workshop's board: those that are not there yet, below what is. */
export const addZones = (documents: Documents, id: WorkshopId, steps: readonly Step[]): Promise<void> =>
  edited(documents, id, (board) => {
    const there = zonesOn(board)
    const codes = new Set(there.map(({ zone }) => zone))
    const below = Math.max(0, ...there.map(({ at, size }) => at.y + size.h + zoneGap))
    const zones = zonesOf(steps).filter((zone) => !codes.has(zone.id))
    const boxes = zoneBoxes(zones.map((zone) => zone.id))
    for (const [index, { id: zone, title }] of zones.entries()) {
      const { x, y, w, h } = boxes[index] ?? { x: 0, y: 0, ...zoneSize }
      const at = { x, y: y + below }
      addItem(board, newId<'item'>(), { kind: 'zone', at, order: 0, zone, title, size: { w, h } })
    }
  })

/** Takes away the zones that a script has given up, unless something lies there. */
export const dropZones = (
  documents: Documents,
  id: WorkshopId,
  before: readonly Step[],
  after: readonly Step[],
): Promise<void> =>
  edited(documents, id, (board) => {
    const kept = new Set(zonesOf(after).map((zone) => zone.id))
    const gone = new Set(zonesOf(before).flatMap((zone) => (kept.has(zone.id) ? [] : [zone.id])))
    if (gone.size === 0) return
    const used = new Set(readBoard(board).flatMap((item) => (item.kind === 'zone' ? [] : [item.zone])))
    for (const { id: item, zone } of zonesOn(board)) if (gone.has(zone) && !used.has(zone)) board.items.delete(item)
  })

const edited = (documents: Documents, id: WorkshopId, edit: (board: Board) => void): Promise<void> =>
  opened(documents, { kind: 'board', id }, (open) => open.edit((doc) => edit(openBoard(doc))))
