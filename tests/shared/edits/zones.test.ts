import { expect, test } from 'vitest'
import { addItem, removeItems, restoreItems } from '#shared/edits/items.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { dropItems } from '#shared/edits/move.ts'
import { fitZones, zonesOn, zoneSize } from '#shared/edits/place.ts'
import { resized, resizeItem } from '#shared/edits/resize.ts'
import { addZone, renameZone } from '#shared/edits/zones.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { overlaps } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { readItem, traitsOf } from '#shared/items/index.ts'
import { zoneLeast } from '#shared/items/zone.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

const read = (board: ReturnType<typeof aBoard>, id: ItemId) => readItem(board.items.get(id)!)!

test('a locked zone stays where it is, and an unlocked one takes along all that belongs to it, also what is locked', () => {
  const board = aBoard()
  const zone = putZone(board, 'zone.dream')
  putNote(board, 'a', { at: { x: 100, y: 100 }, zone: 'zone.dream', order: 9 })
  putNote(board, 'b', { at: { x: 400, y: 100 }, zone: 'zone.dream' })
  putNote(board, 'far', { at: { x: 3000, y: 100 } })
  addItem(board, idOf('shape'), { ...everyThing.shape, at: { x: 700, y: 300 }, zone: 'zone.dream' })
  const heap = groupNotes(board, [idOf('b')], 'Mad')!
  setLocked(board, [idOf('a')], true)
  dropItems(board, [zone], { x: 50, y: 2000 })
  expect(read(board, zone).at).toEqual({ x: 0, y: 0 })

  const [heapAt, noteAt] = [read(board, heap).at, read(board, idOf('b')).at]
  setLocked(board, [zone], false)
  dropItems(board, [zone, idOf('a')], { x: 50, y: 2000 })
  expect(read(board, zone)).toMatchObject({ at: { x: 50, y: 2000 }, order: 0 })
  expect(read(board, idOf('a'))).toMatchObject({ at: { x: 150, y: 2100 }, zone: 'zone.dream', order: 9 })
  expect(read(board, idOf('shape')).at).toEqual({ x: 750, y: 2300 })
  expect(read(board, heap).at).toEqual({ x: heapAt.x + 50, y: heapAt.y + 2000 })
  expect(read(board, idOf('b'))).toMatchObject({ at: { x: noteAt.x + 50, y: noteAt.y + 2000 }, cluster: heap })
  expect(read(board, idOf('far')).at).toEqual({ x: 3000, y: 100 })
})

test('a zone that is laid on another keeps its own, and gives the other’s back when it is moved on', () => {
  const board = aBoard()
  const [one, two] = [putZone(board, 'zone.one'), putZone(board, 'zone.two', { x: 4000, y: 0 })]
  putNote(board, 'a', { at: { x: 100, y: 100 }, zone: 'zone.one' })
  putNote(board, 'b', { at: { x: 4100, y: 300 }, zone: 'zone.two' })
  setLocked(board, [one, two], false)
  for (const by of [4000, -4000]) {
    dropItems(board, [one], { x: by, y: 0 })
    expect([read(board, idOf('a')).zone, read(board, idOf('b')).zone]).toEqual(['zone.one', 'zone.two'])
  }
})

test('a new zone lies where it was asked for, takes in what lies there alone, and never lies on another', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  putNote(board, 'a', { at: { x: 3000, y: 3000 } })
  putNote(board, 'b', { at: { x: 100, y: 100 }, zone: 'zone.dream' })
  const made = addZone(board, 'Nyt felt', { x: 3100, y: 3100 })
  const item = read(board, made)
  expect(item).toMatchObject({ kind: 'zone', title: 'Nyt felt', locked: false, at: { x: 3100 - zoneSize.w / 2, y: 3100 - zoneSize.h / 2 } })
  expect(read(board, idOf('a')).zone).toBe(item.zone)
  expect(item.zone).toMatch(/^zone\.[a-z_]{1,40}$/)
  const beside = read(board, addZone(board, 'Et til', { x: 200, y: 200 }))
  const others = zonesOn(board).filter((one) => one.zone !== beside.zone)
  expect(others.filter((one) => overlaps(boxOf(one), boxOf(beside)))).toEqual([])
  expect(read(board, idOf('b')).zone).toBe('zone.dream')
})

test('a zone is renamed as a whole, never to nothing, and not while it is locked', () => {
  const board = aBoard()
  const zone = putZone(board, 'zone.dream')
  renameZone(board, zone, 'Haven')
  expect(read(board, zone)).toMatchObject({ title: 'zone.dream' })
  setLocked(board, [zone], false)
  renameZone(board, zone, '  Haven ')
  renameZone(board, zone, '   ')
  expect(read(board, zone)).toMatchObject({ title: 'Haven' })
})

test('a zone is made larger and smaller, and what lies outside it then belongs there no more', () => {
  const board = aBoard()
  const zone = putZone(board, 'zone.dream')
  setLocked(board, [zone], false)
  putNote(board, 'in', { at: { x: 100, y: 100 }, zone: 'zone.dream' })
  putNote(board, 'low', { at: { x: 100, y: 500 }, zone: 'zone.dream' })
  putNote(board, 'wide', { at: { x: 1200, y: 100 } })
  const pull = (x: number, y: number) => {
    const item = read(board, zone)
    const { resizes, least } = traitsOf(item)
    resizeItem(board, zone, resizes, resized(boxOf(item), { x, y }, resizes, least))
  }
  pull(600, -300)
  expect(['in', 'low', 'wide'].map((name) => read(board, idOf(name)).zone)).toEqual(['zone.dream', '', 'zone.dream'])
  fitZones(board)
  expect(boxOf(read(board, zone)).h).toBe(zoneSize.h - 300)
  pull(-9000, -9000)
  expect(boxOf(read(board, zone))).toMatchObject({ w: zoneLeast, h: zoneLeast })
})

test('a side that has grown long by itself is not cut short by the first pull', () => {
  expect(resized({ x: 0, y: 0, w: 900, h: 30_000 }, { x: 40, y: -40 }, 'both')).toMatchObject({ w: 940, h: 29_960 })
})

test('a zone of the workshop’s script is never taken away; one made by hand is, its notes stay, and it comes back whole', () => {
  const board = aBoard()
  const script = putZone(board, 'zone.dream')
  const own = addZone(board, 'Nyt felt', { x: 4000, y: 400 })
  putNote(board, 'a', { at: { x: 4000, y: 400 }, zone: read(board, own).zone })
  setLocked(board, [script], false)
  const removed = removeItems(board, [script, own])
  expect(zonesOn(board).map((one) => one.zone)).toEqual(['zone.dream'])
  expect(read(board, idOf('a')).at).toEqual({ x: 4000, y: 400 })
  restoreItems(board, removed)
  expect(read(board, idOf('a')).zone).toBe(read(board, own).zone)
})
