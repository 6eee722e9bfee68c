import type { Board } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import { addToCluster, notesAmong, stackNotes } from './group.ts'
import { unlockedOf } from './locked.ts'

/**
 * Lays notes on a thing as one does with paper: on a cluster, or a note in one, they join it; on a note that lies alone both
 * become a stack without a name. Answers with the cluster; undefined when the thing takes no notes.
 */
export function stackOn(board: Board, ids: readonly ItemId[], on: ItemId): ItemId | undefined {
  const notes = unlockedOf(board, notesAmong(board, ids)).filter((id) => id !== on)
  const target = board.items.get(on)
  if (!target || notes.length === 0 || unlockedOf(board, [on]).length === 0) return undefined
  const kind = target.get('kind')
  const own = String(target.get('cluster') ?? '')
  const cluster = kind === 'cluster' ? on : kind === 'note' && board.items.has(own) ? (own as ItemId) : undefined
  if (kind !== 'note' && !cluster) return undefined
  if (!cluster) return stackNotes(board, notes, on)
  addToCluster(board, cluster, notes)
  return cluster
}
