import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { moveItems, removeItems, restoreItems, typeText } from '#shared/edits/items.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

const bodyOf = (board: ReturnType<typeof aBoard>, name: string) => board.items.get(idOf(name))?.get('body')?.toString()

test('two people typing in one note both keep their words, emoji whole', () => {
  const [mine, yours] = [aBoard(), aBoard()]
  putNote(mine, 'a', { body: 'Kaffe 😀' })
  Y.applyUpdate(yours.doc, Y.encodeStateAsUpdate(mine.doc))
  typeText(mine, idOf('a'), 'body', 'God kaffe 😀'.replace('God k', 'God K'))
  typeText(yours, idOf('a'), 'body', 'Kaffe 😁')
  Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(yours.doc))
  Y.applyUpdate(yours.doc, Y.encodeStateAsUpdate(mine.doc))
  expect(bodyOf(mine, 'a')).toBe('God Kaffe 😁')
  expect(bodyOf(yours, 'a')).toBe('God Kaffe 😁')
})

test('moving skips what a colleague has just removed', () => {
  const board = aBoard()
  putNote(board, 'a')
  moveItems(board, [idOf('gone'), idOf('a')], { x: 5, y: 7 })
  expect(readBoard(board)[0]?.at).toEqual({ x: 5, y: 7 })
})

test('a zone cannot be removed', () => {
  const board = aBoard()
  const zone = putZone(board, 'zone.dream')
  expect(removeItems(board, [zone]).items).toEqual([])
  expect(board.items.has(zone)).toBe(true)
})

test('what was removed can be put back as it was, with its place in the cluster', () => {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 300, y: 0 } })
  const cluster = groupNotes(board, [idOf('a'), idOf('b')], 'Mad')!
  const before = readBoard(board)
  const removed = removeItems(board, [cluster, idOf('a')])
  expect(board.items.get(idOf('b'))?.get('cluster')).toBe('')
  restoreItems(board, removed)
  expect(readBoard(board)).toEqual(before)
  expect(readBoard(openBoard(board.doc))).toHaveLength(3)
})

test('putting back twice changes nothing, and a note whose cluster is gone lies alone', () => {
  const board = aBoard()
  putNote(board, 'a')
  const cluster = groupNotes(board, [idOf('a')], 'Mad')!
  const note = removeItems(board, [idOf('a')])
  removeItems(board, [cluster])
  restoreItems(board, note)
  restoreItems(board, note)
  expect(readBoard(board)).toMatchObject([{ kind: 'note', body: 'a', cluster: '' }])
})
