import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { aligned, alignItems, alignments, distributed, distributeItems, ways } from '#shared/edits/align.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { setLocked } from '#shared/edits/locked.ts'
import type { Box, Point } from '#shared/geometry.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

const number = fc.integer({ min: -3000, max: 3000 })
const side = fc.integer({ min: 20, max: 600 })
const boxes = fc.array(fc.record({ x: number, y: number, w: side, h: side }), { maxLength: 12 })
const moved = (all: readonly Box[], by: readonly Point[]): Box[] =>
  all.map((box, at) => ({ ...box, x: box.x + by[at]!.x, y: box.y + by[at]!.y }))
const reach = (by: readonly Point[]) => Math.max(0, ...by.map(({ x, y }) => Math.abs(x) + Math.abs(y)))

test('what is lined up shares one edge or middle, and lining it up again moves nothing', () => {
  const marks = {
    left: (box: Box) => box.x,
    centre: (box: Box) => box.x + box.w / 2,
    right: (box: Box) => box.x + box.w,
    top: (box: Box) => box.y,
    middle: (box: Box) => box.y + box.h / 2,
    bottom: (box: Box) => box.y + box.h,
  }
  fc.assert(
    fc.property(boxes, fc.constantFrom(...alignments), (all, to) => {
      const there = moved(all, aligned(all, to))
      const seen = there.map(marks[to])
      expect(Math.max(...seen) - Math.min(...seen) || 0).toBeLessThan(1e-6)
      expect(reach(aligned(there, to))).toBeLessThan(1e-6)
    }),
  )
})

test('what is spread out keeps its outermost two, and spreading it again moves nothing', () => {
  fc.assert(
    fc.property(boxes, fc.constantFrom(...ways), (all, way) => {
      const by = distributed(all, way)
      expect(by.length).toBe(all.length)
      const across = by.every((one) => (way === 'across' ? one.y === 0 : one.x === 0))
      expect(across).toBe(true)
      expect(reach(distributed(moved(all, by), way))).toBeLessThan(1e-6)
    }),
  )
})

test('three notes with room for it get the same gap on both sides', () => {
  const board = aBoard()
  for (const [name, x] of [['a', 0], ['b', 260], ['c', 1000]] as const) putNote(board, name, { at: { x, y: 0 } })
  distributeItems(board, ['a', 'b', 'c'].map(idOf), 'across')
  const xs = readBoard(board).map((one) => one.at.x)
  expect(xs.sort((a, b) => a - b)).toEqual([0, 500, 1000])
})

test('a cluster lines up as one thing, and a locked note stays', () => {
  const board = aBoard()
  putNote(board, 'a', { at: { x: 300, y: 600 } })
  putNote(board, 'b', { at: { x: 0, y: 0 } })
  putNote(board, 'c', { at: { x: 900, y: 900 } })
  const cluster = groupNotes(board, [idOf('a')], 'Mad')!
  const before = readBoard(board).find((one) => one.id === cluster)!.at.x
  setLocked(board, [idOf('c')], true)
  alignItems(board, [cluster, idOf('b'), idOf('c')], 'left')
  const at = new Map(readBoard(board).map((one) => [one.id, one.at.x]))
  expect(at.get(cluster)).toBe(0)
  expect(at.get(idOf('a'))).toBe(300 - before)
  expect(at.get(idOf('c'))).toBe(900)
})

test('nothing on the board is lost or changed but its place', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }), fc.constantFrom(...alignments), (spots, to) => {
      const board = aBoard()
      const ids = spots.map(([x, y], at) => putNote(board, `n${at}q`, { at: { x, y } }))
      alignItems(board, ids, to)
      expect(readBoard(board).map((one) => (one.kind === 'note' ? one.body : '')).sort()).toEqual(spots.map((_, at) => `n${at}q`).sort())
      const once = readBoard(board).map(boxOf)
      alignItems(board, ids, to)
      expect(readBoard(board).map(boxOf)).toEqual(once)
    }),
    { numRuns: 40 },
  )
})
