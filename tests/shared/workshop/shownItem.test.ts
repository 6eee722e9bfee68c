import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { shownItem } from '#shared/workshop/shownItem.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'
import { addItem } from '#shared/edits/items.ts'

test('a note is shown with whose voice it is, a heap with what is in it', () => {
  const board = aBoard()
  addItem(board, idOf('heap'), { kind: 'cluster', title: 'Morgen', at: { x: 0, y: 0 }, order: 0, zone: '' })
  const note = putNote(board, 'coffee', { body: 'Kaffe', cluster: idOf('heap') })
  putNote(board, 'blank', { body: ' ', cluster: idOf('heap') })
  putNote(board, 'alone', { body: 'Ro' })
  const items = readBoard(board)
  expect(shownItem(items, note)).toEqual({ id: note, title: 'Kaffe', lines: [], voice: 'resident' })
  expect(shownItem(items, idOf('heap'))).toMatchObject({ title: 'Morgen', lines: ['Kaffe'], voice: null })
})

test('what is not there, or says nothing, is not shown', () => {
  const board = aBoard()
  const blank = putNote(board, 'blank', { body: '   ' })
  putZone(board, 'zone.dream')
  expect(shownItem(readBoard(board), blank)).toBeUndefined()
  expect(shownItem(readBoard(board), idOf('nowhere'))).toBeUndefined()
  expect(shownItem(readBoard(board), null)).toBeUndefined()
})
