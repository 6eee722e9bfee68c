import type { Board } from '../docs/board.ts'
import type { Box, Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import type { Resizes } from '../items/kind.ts'
import { isLockedRaw } from './locked.ts'
import { takeStock } from './move.ts'

/** The least and the most a side may be, board units: enough to grip, and not larger than a zone or two. */
export const sideLimits = { least: 40, most: 4000 } as const

/** A side that has grown beyond the most by itself may stay so. */
const within = (side: number, least: number, now: number): number =>
  Math.round(Math.max(least, Math.min(Math.max(sideLimits.most, now), side)))

/** The box when its lower right corner is pulled by so much; its upper left stays. */
export function resized(box: Box, by: Point, resizes: Resizes, least: number = sideLimits.least): Box {
  switch (resizes) {
    case 'none':
      return box
    case 'width':
      return { ...box, w: within(box.w + by.x, least, box.w) }
    case 'both':
      return { ...box, w: within(box.w + by.x, least, box.w), h: within(box.h + by.y, least, box.h) }
    case 'keepRatio': {
      const [least, most] = [
        Math.max(sideLimits.least / box.w, sideLimits.least / box.h),
        Math.min(sideLimits.most / box.w, sideLimits.most / box.h),
      ]
      const asked = Math.abs(by.x / box.w) > Math.abs(by.y / box.h) ? 1 + by.x / box.w : 1 + by.y / box.h
      const scale = Math.max(Math.min(1, least), Math.min(most, asked))
      return { ...box, w: Math.round(box.w * scale), h: Math.round(box.h * scale) }
    }
  }
}

/** Gives an item the size of a box, in the fields its kind keeps it in. A zone then holds what lies in it. */
export function resizeItem(board: Board, id: ItemId, resizes: Resizes, { w, h }: Box): void {
  const raw = board.items.get(id)
  if (!raw || resizes === 'none' || isLockedRaw(raw)) return
  board.doc.transact(() => {
    if (resizes === 'width') raw.set('width', w)
    else raw.set('size', { w, h })
    takeStock(board, [id])
  })
}
