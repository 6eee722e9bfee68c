import { expect, test } from 'vitest'
import { createScene } from '#client/canvas/scene.ts'
import { rowFor } from '#client/places/board/listSight.ts'
import { readBoard } from '#shared/docs/board.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

test('the list goes to the thing nearest the middle of what somebody sees, never to a zone, and stays where nothing lies', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  putNote(board, 'a', { at: { x: 40, y: 100 }, zone: 'zone.dream' })
  putNote(board, 'b', { at: { x: 700, y: 400 }, zone: 'zone.dream' })
  const scene = createScene()
  for (const item of readBoard(board)) scene.put(item.id, item)
  expect(rowFor({ scene }, { x: 0, y: 0, w: 1600, h: 1000 })).toBe(idOf('b'))
  expect(rowFor({ scene }, { x: 0, y: 0, w: 400, h: 400 })).toBe(idOf('a'))
  expect(rowFor({ scene }, { x: 5000, y: 0, w: 400, h: 400 })).toBeUndefined()
})

test('of a stack that somebody looks at the list goes to its heading', () => {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 300, y: 0 } })
  const heap = groupNotes(board, [idOf('a'), idOf('b')], 'Mad')!
  setFolded(board, heap, true)
  const scene = createScene()
  for (const item of readBoard(board)) scene.put(item.id, item)
  expect(rowFor({ scene }, scene.boxOf(heap)!)).toBe(heap)
})
