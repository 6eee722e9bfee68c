import type { Board } from '../docs/board.ts'
import type { Box, Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { boxAt, frameOf, membersOf } from './boxes.ts'
import { moveItems } from './items.ts'
import { unlockedOf } from './locked.ts'
import { settle } from './move.ts'

/** What moves as one thing: an item alone, or a cluster with its notes. */
export interface Block {
  ids: ItemId[]
  box: Box
}

/** The things among the ids that can be moved, each once: a note whose cluster is among them moves with that. */
export function blocksOf(board: Board, ids: readonly ItemId[]): Block[] {
  const free = unlockedOf(board, ids)
  const among = new Set<unknown>(free)
  return free.flatMap((id) => {
    const raw = board.items.get(id)
    const box = boxAt(board, id)
    if (!raw || !box || among.has(raw.get('cluster'))) return []
    const members = raw.get('kind') === 'cluster' ? membersOf(board, id) : new Map<ItemId, Box>()
    return [
      {
        ids: unlockedOf(board, [id, ...members.keys()]),
        box: members.size > 0 ? frameOf(box, [...members.values()]) : box,
      },
    ]
  })
}

/** Moves each block by its own way, to whole units; what has moved belongs to where it now lies. */
export function moveBlocks(board: Board, blocks: readonly Block[], by: readonly Point[]): void {
  board.doc.transact(() => {
    const moved: ItemId[] = []
    for (const [at, { ids }] of blocks.entries()) {
      const way = { x: Math.round(by[at]?.x ?? 0), y: Math.round(by[at]?.y ?? 0) }
      if (way.x === 0 && way.y === 0) continue
      moveItems(board, ids, way)
      moved.push(...ids)
    }
    settle(board, moved)
  })
}
