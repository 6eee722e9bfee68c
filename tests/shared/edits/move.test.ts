import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { makeCard } from '#shared/edits/card.ts'
import { addToCluster, groupNotes, ungroup } from '#shared/edits/group.ts'
import { removeItems, restoreItems } from '#shared/edits/items.ts'
import { dropItems, moveToZone } from '#shared/edits/move.ts'
import { contains } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { readKind } from '#shared/items/index.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

const note = (board: ReturnType<typeof aBoard>, name: string) => readKind(board.items.get(idOf(name)), 'note')!

test('a note belongs to the zone it is put down in', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  putNote(board, 'a', { at: { x: -500, y: 100 } })
  dropItems(board, [idOf('a')], { x: 600, y: 0 })
  expect(note(board, 'a')).toMatchObject({ zone: 'zone.dream', at: { x: 100, y: 100 } })
  dropItems(board, [idOf('a')], { x: -600, y: 0 })
  expect(note(board, 'a').zone).toBe('')
})

test('a note put on a cluster joins it, and one pulled out leaves it', () => {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 2000, y: 0 } })
  const cluster = groupNotes(board, [idOf('a')], 'Mad')!
  dropItems(board, [idOf('b')], { x: -1990, y: 30 })
  expect(note(board, 'b').cluster).toBe(cluster)
  dropItems(board, [idOf('b')], { x: 1990, y: 0 })
  expect(note(board, 'b').cluster).toBe('')
})

test('a cluster takes its notes with it', () => {
  const board = aBoard()
  putNote(board, 'a', { at: { x: 40, y: 90 } })
  const cluster = groupNotes(board, [idOf('a')], 'Mad')!
  const { at } = note(board, 'a')
  dropItems(board, [cluster, idOf('a')], { x: 10, y: 10 })
  expect(note(board, 'a')).toMatchObject({ cluster, at: { x: at.x + 10, y: at.y + 10 } })
})

test('moving to a zone by name puts everything inside it, clusters whole', () => {
  const board = aBoard()
  putZone(board, 'zone.dream', { x: 4000, y: 0 })
  for (const name of ['a', 'b', 'c']) putNote(board, name)
  const cluster = groupNotes(board, [idOf('a'), idOf('b')], 'Mad')!
  moveToZone(board, [cluster, idOf('c')], 'zone.dream')
  const zone = boxOf(readBoard(board).find((one) => one.kind === 'zone')!)
  for (const one of readBoard(board)) expect(contains(zone, one.at)).toBe(true)
  expect(note(board, 'a')).toMatchObject({ cluster, zone: 'zone.dream' })
  moveToZone(board, [cluster], 'zone.unknown')
  expect(note(board, 'a').zone).toBe('zone.dream')
})

/** Picks of a made-up person: which of the items now there, as fractions of the list. */
const pick = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 4 })
const deed = fc.record({ is: fc.constantFrom('group', 'add', 'ungroup', 'card', 'drop', 'zone', 'undelete'), pick })

test('no row of gathering, dissolving, moving and making cards loses a word', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const board = aBoard()
      putZone(board, 'zone.dream')
      putZone(board, 'zone.clusters', { x: 1200, y: 0 })
      const names = ['a', 'b', 'c', 'd', 'e']
      for (const [n, name] of names.entries()) putNote(board, name, { at: { x: n * 260, y: 90 } })
      for (const { is, pick } of deeds) {
        const all = readBoard(board).map((one) => one.id)
        const ids = pick.map((part) => all[Math.floor(part * all.length)]) as [ItemId, ...ItemId[]]
        if (is === 'group') groupNotes(board, ids, 'Bunke')
        if (is === 'add') addToCluster(board, ids[0], ids)
        if (is === 'ungroup') ungroup(board, ids[0])
        if (is === 'card') makeCard(board, ids)
        if (is === 'drop') dropItems(board, ids, { x: 333, y: 77 })
        if (is === 'zone') moveToZone(board, ids, 'zone.dream')
        if (is === 'undelete') restoreItems(board, removeItems(board, ids))
      }
      expect(names.map((name) => note(board, name).body)).toEqual(names)
      const there = new Set<string>(readBoard(board).flatMap((one) => (one.kind === 'cluster' ? [one.id] : [])))
      for (const name of names) expect(['', ...there]).toContain(note(board, name).cluster)
    }),
  )
})
