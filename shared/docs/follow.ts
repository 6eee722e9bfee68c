import type * as Y from 'yjs'
import type { ItemId } from '../ids.ts'
import { readItem, type readShown } from '../items/index.ts'
import { type Board, byHeight, type Placed } from './board.ts'

/** A board that is read again and again. */
export interface FollowedBoard {
  /** As `readBoard`, at the price of what has changed since the last time. The same list when nothing has. */
  items(): readonly Placed[]
  stop(): void
}

/**
 * Follows a board's changes, so that ten thousand items need not be parsed anew because one was moved. `read` says whether what
 * only a newer client knows has a stand-in.
 */
export function followBoard(board: Board, read: typeof readShown = readItem): FollowedBoard {
  const known = new Map<string, Placed>()
  const changed = new Set(board.items.keys())
  let sorted: readonly Placed[] = []

  const hear = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const [id] = event.path
      if (id !== undefined) changed.add(String(id))
      else for (const key of event.keys.keys()) changed.add(key)
    }
  }
  const readAgain = (id: string) => {
    const raw = board.items.get(id)
    const item = raw && read(raw)
    if (item) known.set(id, { ...item, id: id as ItemId })
    else known.delete(id)
  }
  board.items.observeDeep(hear)

  return {
    items() {
      if (changed.size === 0) return sorted
      for (const id of changed) readAgain(id)
      changed.clear()
      sorted = [...known.values()].sort(byHeight)
      return sorted
    },
    stop: () => board.items.unobserveDeep(hear),
  }
}
