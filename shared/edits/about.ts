import type { Board, Placed } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import { aboutOf, kindOf, kinds, type RawItem, readItem } from '../items/index.ts'

const isAbout = (raw: RawItem): boolean => 'about' in kinds[kindOf(raw) ?? 'unknown'].traits

/** What is said of items, and lies nowhere itself. */
export function aboutItems(board: Board, ids: ReadonlySet<string>): Placed[] {
  const found: Placed[] = []
  for (const [id, raw] of board.items) {
    const item = isAbout(raw) ? readItem(raw) : undefined
    const on = item && aboutOf(item)
    if (item && on && ids.has(on)) found.push({ ...item, id: id as ItemId })
  }
  return found
}

/**
 * Takes away what is said of items that are gone. For the server: a hand that removes its own thing may not remove what others
 * have said of it, and nobody sees that any more.
 */
export function forgetStrays(board: Board): void {
  const strays = [...board.items].filter(([, raw]) => isAbout(raw) && !board.items.has(String(raw.get('on'))))
  if (strays.length === 0) return
  board.doc.transact(() => {
    for (const [id] of strays) board.items.delete(id)
  })
}
