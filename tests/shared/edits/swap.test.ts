import { expect, test } from 'vitest'
import { setLocked } from '#shared/edits/locked.ts'
import { swapPlaces } from '#shared/edits/swap.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

function two() {
  const board = aBoard()
  putNote(board, 'a', { at: { x: 10, y: 20 } })
  putNote(board, 'b', { at: { x: 300, y: 400 } })
  return { board, at: (name: string) => board.items.get(idOf(name))?.get('at') }
}

test('two notes change places, and a second time they are back', () => {
  const { board, at } = two()
  swapPlaces(board, idOf('a'), idOf('b'))
  expect([at('a'), at('b')]).toEqual([{ x: 300, y: 400 }, { x: 10, y: 20 }])
  swapPlaces(board, idOf('a'), idOf('b'))
  expect([at('a'), at('b')]).toEqual([{ x: 10, y: 20 }, { x: 300, y: 400 }])
})

test('a lock on one holds both, and nothing changes places with what is gone', () => {
  const { board, at } = two()
  setLocked(board, [idOf('b')], true)
  swapPlaces(board, idOf('a'), idOf('b'))
  swapPlaces(board, idOf('a'), idOf('gone'))
  expect([at('a'), at('b')]).toEqual([{ x: 10, y: 20 }, { x: 300, y: 400 }])
})
