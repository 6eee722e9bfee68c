import { expect, test } from 'vitest'
import { groupNotes } from '#shared/edits/group.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import { readKind } from '#shared/items/index.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

const clusterOf = (board: ReturnType<typeof aBoard>, name: string) =>
  readKind(board.items.get(idOf(name)), 'note')!.cluster

test('a note laid on another makes a cluster of the two, and a third joins it', () => {
  const board = aBoard()
  for (const name of ['a', 'b', 'c']) putNote(board, name)
  const cluster = stackOn(board, [idOf('b')], idOf('a'))!
  expect([clusterOf(board, 'a'), clusterOf(board, 'b')]).toEqual([cluster, cluster])
  expect(stackOn(board, [idOf('c')], idOf('b'))).toBe(cluster)
  expect(clusterOf(board, 'c')).toBe(cluster)
})

test('nothing is laid on itself, on what is locked, or on what is gone', () => {
  const board = aBoard()
  for (const name of ['a', 'b']) putNote(board, name)
  expect(stackOn(board, [idOf('a')], idOf('a'))).toBeUndefined()
  expect(stackOn(board, [idOf('a')], idOf('gone'))).toBeUndefined()
  setLocked(board, [idOf('b')], true)
  expect(stackOn(board, [idOf('a')], idOf('b'))).toBeUndefined()
  expect(clusterOf(board, 'a')).toBe('')
})

test('a whole cluster laid on another becomes part of it', () => {
  const board = aBoard()
  for (const name of ['a', 'b', 'c']) putNote(board, name)
  const one = groupNotes(board, [idOf('a'), idOf('b')], 'Mad')!
  const two = groupNotes(board, [idOf('c')], 'Ro')!
  expect(stackOn(board, [one], two)).toBe(two)
  expect(['a', 'b', 'c'].map((name) => clusterOf(board, name))).toEqual([two, two, two])
  expect(board.items.has(one)).toBe(false)
})
