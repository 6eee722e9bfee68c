import type { Board } from '../docs/board.ts'
import type { Box } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { kindOf, readItem, traitsOf, kinds } from '../items/index.ts'
import type { BoxOf } from '../items/kind.ts'
import { boxAt, frameOf, membersOf } from './boxes.ts'
import { isLockedRaw } from './locked.ts'

/** An item that hung on another, with the fields that said so, before and after that one went. */
export interface Released {
  id: ItemId
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/**
 * Lets what hangs on these items stay where it is when they go, and answers with what it let go. Call it before they are taken
 * away, in the same transaction.
 */
export function releaseFrom(board: Board, gone: ReadonlySet<string>): Released[] {
  const released: Released[] = []
  if (gone.size === 0) return released
  const boxOf: BoxOf = (id) => wholeBoxAt(board, id)
  for (const [key, raw] of board.items) {
    const kind = kindOf(raw)
    if (gone.has(key) || !kind || !('letGo' in kinds[kind].traits)) continue
    const item = readItem(raw)
    const { shape, letGo } = item ? traitsOf(item) : {}
    if (!item || !letGo || !shape?.hangsOn?.(item).some((id) => gone.has(id))) continue
    const after = letGo(item, gone, boxOf)
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, raw.get(field)]))
    for (const [field, value] of Object.entries(after)) raw.set(field, value)
    released.push({ id: key as ItemId, before, after })
  }
  return released
}

/** Hangs what was let go on its items again, unless somebody has changed it since. */
export function hangAgain(board: Board, released: readonly Released[]): void {
  for (const { id, before, after } of released) {
    const raw = board.items.get(id)
    const isSame = (field: string) => JSON.stringify(raw?.get(field)) === JSON.stringify(after[field])
    if (!raw || isLockedRaw(raw)) continue
    for (const field of Object.keys(after)) if (isSame(field)) raw.set(field, before[field])
  }
}

function wholeBoxAt(board: Board, id: ItemId): Box | undefined {
  const box = boxAt(board, id)
  return box && frameOf(box, [...membersOf(board, id).values()])
}
