import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { removeItems } from '#shared/edits/items.ts'
import { isLocked, setLocked } from '#shared/edits/locked.ts'
import { dropItems, moveToZone } from '#shared/edits/move.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

test('a zone is locked unless told otherwise, a note is not', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  putNote(board, 'a')
  expect(readBoard(board).map((one) => [one.kind, isLocked(one)])).toEqual([
    ['zone', true],
    ['note', false],
  ])
})

test('what is locked is neither moved, gathered nor removed before it is unlocked', () => {
  const board = aBoard()
  putZone(board, 'zone.dream', { x: 3000, y: 0 })
  putNote(board, 'a', { at: { x: 5, y: 5 } })
  setLocked(board, [idOf('a')], true)
  const before = readBoard(board)
  dropItems(board, [idOf('a')], { x: 100, y: 0 })
  moveToZone(board, [idOf('a')], 'zone.dream')
  expect(groupNotes(board, [idOf('a')], 'Mad')).toBeUndefined()
  expect(removeItems(board, [idOf('a')]).items).toEqual([])
  expect(readBoard(board)).toEqual(before)
  setLocked(board, [idOf('a')], false)
  dropItems(board, [idOf('a')], { x: 100, y: 0 })
  expect(readBoard(board).find((one) => one.id === idOf('a'))?.at).toEqual({ x: 105, y: 5 })
})

test('a locked cluster holds its notes', () => {
  const board = aBoard()
  putNote(board, 'a')
  const cluster = groupNotes(board, [idOf('a')], 'Mad')!
  setLocked(board, [cluster], true)
  dropItems(board, [idOf('a')], { x: 900, y: 0 })
  expect(readBoard(board).find((one) => one.id === idOf('a'))).toMatchObject({ cluster, at: { x: 0, y: 0 } })
})
