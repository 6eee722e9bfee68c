import type { Board } from '../docs/board.ts'
import { minus } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { boxAt } from './boxes.ts'
import { moveItems } from './items.ts'
import { unlockedOf } from './locked.ts'

/** Lets two things change places, so that each is read where the other was. Nothing else moves; a lock on either holds both. */
export function swapPlaces(board: Board, one: ItemId, other: ItemId): void {
  const [a, b] = [boxAt(board, one), boxAt(board, other)]
  if (!a || !b || unlockedOf(board, [one, other]).length < 2) return
  board.doc.transact(() => {
    moveItems(board, [one], minus(b, a))
    moveItems(board, [other], minus(a, b))
  })
}
