import type { Board } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import { type Comment, comment, commentMax } from '../items/comment.ts'
import { newId } from '../newId.ts'
import { addItem, setField } from './items.ts'
import { newOrder } from './place.ts'

/** A comment as it is when it is made. The later one is higher. */
export const newComment = (said: Pick<Comment, 'on' | 'body' | 'voice' | 'entry' | 'step' | 'order'>): Comment => ({
  kind: comment.name,
  ...said,
  isResolved: false,
  at: { x: 0, y: 0 },
  zone: '',
})

/** Says something of an item; undefined when it is gone or nothing is said. */
export function addComment(
  board: Board,
  on: ItemId,
  text: string,
  whose: Pick<Comment, 'voice' | 'entry' | 'step'>,
): ItemId | undefined {
  const body = Array.from(text.toWellFormed().trim()).slice(0, commentMax).join('')
  if (body === '' || !board.items.has(on)) return undefined
  const id = newId<'item'>()
  addItem(board, id, newComment({ on, body, ...whose, order: newOrder(board) }))
  return id
}

/** Says that a comment is settled, or that it is not. */
export const setResolved = (board: Board, id: ItemId, isResolved: boolean): void =>
  setField(board, [id], 'isResolved', isResolved)
