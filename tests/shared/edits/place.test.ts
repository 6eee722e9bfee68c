import { expect, test } from 'vitest'
import { type Board, readBoard } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { fitZones, placeIn, spotsIn, zoneSize, zonesOn } from '#shared/edits/place.ts'
import { overlaps } from '#shared/geometry.ts'
import { noteSize } from '#shared/items/note.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

test('forty ideas in one zone lie side by side, and the zone grows around them', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  const below = putZone(board, 'zone.worry', { x: 0, y: zoneSize.h + 80 })
  putNote(board, 'below', { at: { x: 24, y: zoneSize.h + 200 } })
  for (let n = 0; n < 40; n++)
    board.doc.transact(() => putNote(board, `n${n}`, { at: placeIn(board, 'zone.dream', noteSize) }))
  const boxes = readBoard(board)
    .filter((one) => one.kind === 'note')
    .map(boxOf)
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
  const zone = readBoard(board).find((one) => one.kind === 'zone' && one.zone === 'zone.dream')!
  const pushed = readBoard(board).find((one) => one.id === below)!
  expect(pushed.at.y).toBe(boxOf(zone).h + 80)
  expect(readBoard(board).find((one) => one.id === idOf('below'))!.at.y - pushed.at.y).toBe(120)
})

test('many spots at once are as free as one by one', () => {
  const [one, many] = [aBoard(), aBoard()]
  for (const board of [one, many]) putZone(board, 'zone.dream')
  const next = spotsIn(many, 'zone.dream')
  for (let n = 0; n < 30; n++) {
    putNote(one, `n${n}`, { at: placeIn(one, 'zone.dream', noteSize) })
    putNote(many, `n${n}`, { at: next(noteSize) })
  }
  expect(readBoard(many)).toEqual(readBoard(one))
})

test('a new idea never lands inside the frame of a cluster', () => {
  const board = aBoard()
  putZone(board, 'zone.clusters')
  for (let n = 0; n < 3; n++) putNote(board, `n${n}`, { at: { x: 2000 + n, y: 0 } })
  groupNotes(
    board,
    [0, 1, 2].map((n) => idOf(`n${n}`)),
    'Mad',
  )
  const at = placeIn(board, 'zone.clusters', noteSize)
  expect(at.x).toBeGreaterThan(24 + 2 * noteSize.w)
})

test('without such a zone the spot is below everything', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  expect(placeIn(board, 'zone.gone', noteSize).y).toBeGreaterThanOrEqual(zoneSize.h)
})

test('ten thousand spots are handed out in the time of a breath', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  const next = spotsIn(board, 'zone.dream')
  const spots = new Set(Array.from({ length: 10_000 }, () => JSON.stringify(next(noteSize))))
  expect(spots.size).toBe(10_000)
})

/** Fills a zone with so many notes, each on the next free spot. */
function fill(board: Board, zone: string, count: number): void {
  for (let n = 0; n < count; n++) putNote(board, `${zone.slice(-1)}${n}`, { zone, at: placeIn(board, zone, noteSize) })
}

test('where zones stay, notes go beyond their end, never on top of each other, and the server’s hand makes room', () => {
  const board = { ...aBoard(), zonesStay: true }
  putZone(board, 'zone.a')
  putZone(board, 'zone.b', { x: 0, y: zoneSize.h + 80 })
  putNote(board, 'below', { zone: 'zone.b', at: { x: 24, y: zoneSize.h + 200 } })
  const zones = () => readBoard(board).filter((one) => one.kind === 'zone')
  const before = zones()
  fill(board, 'zone.a', 30)
  expect(zones()).toEqual(before)

  fitZones({ ...board, zonesStay: false })
  const [above, below] = zones().sort((a, b) => a.at.y - b.at.y)
  const notes = readBoard(board).filter((one) => one.kind === 'note')
  for (const note of notes) {
    const own = note.zone === 'zone.a' ? above : below
    expect(own && overlaps(boxOf(note), boxOf(own)), note.id).toBe(true)
    for (const other of notes) expect(note !== other && overlaps(boxOf(note), boxOf(other))).toBe(false)
  }
  expect(above && below && overlaps(boxOf(above), boxOf(below))).toBe(false)
})

test('zones that hold what belongs to them are left as they are', () => {
  const board = aBoard()
  putZone(board, 'zone.a')
  fill(board, 'zone.a', 3)
  let changes = 0
  board.doc.on('update', () => changes++)
  fitZones(board)
  expect(changes).toBe(0)
})

test('a note that somebody has put at the end of the world stretches no zone, and pushes nobody off the board', () => {
  const board = aBoard()
  putZone(board, 'zone.a')
  const below = putZone(board, 'zone.b', { x: 0, y: 820 })
  putNote(board, 'far', { zone: 'zone.a', at: { x: 40, y: 999_000 } })
  putNote(board, 'near', { zone: 'zone.a', at: { x: 40, y: 5_000 } })
  fitZones(board)
  const zone = zonesOn(board).find((one) => one.zone === 'zone.a')
  expect(zone?.size.h).toBeGreaterThan(5_000)
  expect(zone?.size.h).toBeLessThan(6_000)
  for (let y = 10_000; y < 990_000; y += 9_000) {
    putNote(board, `n${y}`, { zone: 'zone.a', at: { x: 40, y } })
    fitZones(board)
  }
  expect(zonesOn(board).find((one) => one.zone === 'zone.a')?.size.h).toBe(60_000)
  expect(readBoard(board).length, 'everything can still be read').toBe(board.items.size)
  expect(zonesOn(board).find((one) => one.id === below)?.at.y).toBeLessThan(1e6)
})
