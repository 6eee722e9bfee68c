import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { addToCluster, groupNotes, renameCluster, ungroup } from '#shared/edits/group.ts'
import { readKind } from '#shared/items/index.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

const note = (board: ReturnType<typeof aBoard>, name: string) => readKind(board.items.get(idOf(name)), 'note')!

test('notes gather under a heading in the zone for clusters', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  putZone(board, 'zone.clusters', { x: 1200, y: 0 })
  putNote(board, 'a', { zone: 'zone.dream', at: { x: 30, y: 100 } })
  putNote(board, 'b', { zone: 'zone.dream', at: { x: 300, y: 100 } })
  const cluster = groupNotes(board, [idOf('b'), idOf('a'), idOf('gone')], 'Mad')!
  expect(readKind(board.items.get(cluster), 'cluster')).toMatchObject({ title: 'Mad', zone: 'zone.clusters' })
  expect(note(board, 'a')).toMatchObject({ cluster, zone: 'zone.clusters' })
  expect(note(board, 'a').at.x).toBeGreaterThan(1200)
  expect(note(board, 'a').at.x).toBeLessThan(note(board, 'b').at.x)
})

test('without a zone for clusters the notes gather where they lie', () => {
  const board = aBoard()
  putNote(board, 'a', { at: { x: 500, y: 500 } })
  groupNotes(board, [idOf('a')], '')
  expect(note(board, 'a').at).toEqual({ x: 500, y: 500 })
})

test('a note leaves its old cluster, and an emptied cluster goes', () => {
  const board = aBoard()
  for (const name of ['a', 'b', 'c']) putNote(board, name)
  const old = groupNotes(board, [idOf('a'), idOf('b')], 'Gammel')!
  const next = groupNotes(board, [idOf('b'), idOf('c')], 'Ny')!
  expect([note(board, 'a').cluster, note(board, 'b').cluster]).toEqual([old, next])
  const all = groupNotes(board, [old, next], 'Alle')!
  expect(
    readBoard(board)
      .filter((one) => one.kind === 'cluster')
      .map((one) => one.id),
  ).toEqual([all])
})

test('nothing to gather makes no cluster', () => {
  const board = aBoard()
  expect(groupNotes(board, [putZone(board, 'zone.dream')], 'Tom')).toBeUndefined()
})

test('dissolving a cluster leaves every note where it lay', () => {
  const board = aBoard()
  putNote(board, 'a')
  const cluster = groupNotes(board, [idOf('a')], 'Mad')!
  const { at } = note(board, 'a')
  ungroup(board, cluster)
  expect(note(board, 'a')).toMatchObject({ cluster: '', at })
  expect(board.items.has(cluster)).toBe(false)
})

test('a cluster takes one more note and can be renamed', () => {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 3000, y: 0 } })
  const cluster = groupNotes(board, [idOf('a')], 'Mad')!
  addToCluster(board, cluster, [idOf('b')])
  renameCluster(board, cluster, 'Mad og måltider')
  expect(note(board, 'b').cluster).toBe(cluster)
  expect(readKind(board.items.get(cluster), 'cluster')?.title).toBe('Mad og måltider')
})
