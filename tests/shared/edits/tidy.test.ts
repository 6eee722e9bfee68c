import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { tidied, tidyItems } from '#shared/edits/tidy.ts'
import { type Box, overlaps } from '#shared/geometry.ts'
import { aBoard, putNote } from '../../kit/aBoard.ts'

const number = fc.integer({ min: -2000, max: 2000 })
const side = fc.integer({ min: 20, max: 500 })
const boxes = fc.array(fc.record({ x: number, y: number, w: side, h: side }), { maxLength: 14 })

const moved = (all: readonly Box[]): Box[] => {
  const by = tidied(all)
  return all.map((box, at) => ({ ...box, x: box.x + by[at]!.x, y: box.y + by[at]!.y }))
}

test('what is tidied does not overlap, and tidying it again moves nothing', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const once = moved(all)
      for (const [at, a] of once.entries()) for (const b of once.slice(at + 1)) expect(overlaps(a, b)).toBe(false)
      expect(moved(once)).toEqual(once)
    }),
  )
})

test('notes that lie about become rows in the order they are read', () => {
  const board = aBoard()
  const ids = [
    putNote(board, 'a', { at: { x: 10, y: 30 } }),
    putNote(board, 'b', { at: { x: 400, y: 0 } }),
    putNote(board, 'c', { at: { x: 30, y: 300 } }),
  ]
  tidyItems(board, ids)
  const at = new Map(readBoard(board).map((one) => [one.id, boxOf(one)]))
  expect(ids.map((id) => [at.get(id)!.x, at.get(id)!.y])).toEqual([
    [10, 0],
    [266, 0],
    [10, 216],
  ])
})
