import { expect, test } from 'vitest'
import { chaptersOf, readingOrder, sortedForReading } from '#client/items/reading.ts'
import { readBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

function aFullBoard() {
  const board = aBoard()
  putZone(board, 'zone.later', { x: 1200, y: 0 })
  putZone(board, 'zone.first', { x: 0, y: 0 })
  putNote(board, 'd', { zone: 'zone.later', at: { x: 1300, y: 80 } })
  putNote(board, 'b', { zone: 'zone.first', at: { x: 300, y: 84 } })
  putNote(board, 'a', { zone: 'zone.first', at: { x: 30, y: 90 } })
  putNote(board, 'c', { zone: 'zone.first', at: { x: 30, y: 400 } })
  putNote(board, 'outside', { at: { x: -900, y: 0 } })
  return board
}

test('a board is read zone by zone, line by line, and what lies outside comes last', () => {
  expect(readingOrder(readBoard(aFullBoard()))).toEqual(['a', 'b', 'c', 'd', 'outside'].map(idOf))
})

test('a cluster is read with its notes', () => {
  const board = aFullBoard()
  const cluster = groupNotes(board, [idOf('a'), idOf('c')], 'Mad')!
  const [first] = chaptersOf(readBoard(board))
  expect(first?.clusters.map((heap) => heap.notes.map((note) => note.id))).toEqual([[idOf('a'), idOf('c')]])
  expect(readingOrder(readBoard(board)).slice(0, 3)).toEqual([cluster, idOf('a'), idOf('c')])
})

test('what is on screen is read in the same order', () => {
  const items = readBoard(aFullBoard())
  const zones = chaptersOf(items).flatMap(({ zone }) => zone ?? [])
  const notes = items.filter((one) => one.kind === 'note').reverse()
  expect(sortedForReading(notes, zones).map((one) => one.id)).toEqual(['a', 'b', 'c', 'd', 'outside'].map(idOf))
})

test('on the picture a stack is reached as one thing, and its notes are still read in the list', () => {
  const board = aFullBoard()
  const stack = stackOn(board, [idOf('b')], idOf('a'))!
  expect(readingOrder(readBoard(board))).toEqual([stack, ...['c', 'd', 'outside'].map(idOf)])
  const [first] = chaptersOf(readBoard(board))
  expect(first?.clusters[0]?.notes.map((note) => note.id).sort()).toEqual(['a', 'b'].map(idOf))
})
