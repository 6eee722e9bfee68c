import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { asComment } from '#shared/docs/comments.ts'
import { addComment, setResolved } from '#shared/edits/comment.ts'
import { commentMax } from '#shared/items/comment.ts'
import { aBoard, idOf, putNote } from '#tests/kit/aBoard.ts'

const staff = { voice: 'staff', entry: 'self', step: 'wish' } as const

test('a comment says what, with whose voice and in which step, and can be settled and opened again', () => {
  const board = aBoard()
  const note = putNote(board, 'a')
  const id = addComment(board, note, '  Hvem spørger køkkenet? ', staff)!
  const read = () => asComment(readBoard(board).find((one) => one.id === id))
  expect(read()).toMatchObject({ on: note, body: 'Hvem spørger køkkenet?', ...staff, isResolved: false })
  setResolved(board, id, true)
  expect(read()?.isResolved).toBe(true)
  setResolved(board, id, false)
  expect(read()?.isResolved).toBe(false)
})

test('nothing is said of what is gone, and nothing is not said', () => {
  const board = aBoard()
  const note = putNote(board, 'a')
  expect(addComment(board, idOf('gone'), 'Hej', staff)).toBeUndefined()
  expect(addComment(board, note, ' \n', staff)).toBeUndefined()
  expect(board.items.size).toBe(1)
})

test('a long comment ends between two characters', () => {
  const board = aBoard()
  const id = addComment(board, putNote(board, 'a'), '😀'.repeat(commentMax + 5), staff)!
  expect(asComment(readBoard(board).find((one) => one.id === id))?.body).toBe('😀'.repeat(commentMax))
})

test('the later comment comes last', () => {
  const board = aBoard()
  const note = putNote(board, 'a')
  for (const text of ['et', 'to', 'tre']) addComment(board, note, text, staff)
  expect(readBoard(board).flatMap((one) => asComment(one)?.body ?? [])).toEqual(['et', 'to', 'tre'])
})
