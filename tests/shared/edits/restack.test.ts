import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { restackItems, stackings } from '#shared/edits/restack.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

const heights = (board: ReturnType<typeof aBoard>) => readBoard(board).map((one) => one.id[0])
const aStack = () => {
  const board = aBoard()
  for (const [order, name] of ['a', 'b', 'c', 'd'].entries()) putNote(board, name, { order: order + 1 })
  return board
}

test.each([
  ['front', 'acdb'],
  ['up', 'acbd'],
  ['down', 'bacd'],
  ['back', 'bacd'],
] as const)('a note that goes %s makes the stack %s', (to, expected) => {
  const board = aStack()
  restackItems(board, [idOf('b')], to)
  expect(heights(board).join('')).toBe(expected)
})

test('one step up passes the next thing that overlaps, not one far away', () => {
  const board = aStack()
  putNote(board, 'c', { order: 3, at: { x: 5000, y: 0 } })
  restackItems(board, [idOf('b')], 'up')
  expect(heights(board).join('')).toBe('acdb')
})

test('notes of equal height are set apart, and nothing is lost', () => {
  const orders = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(orders, fc.constantFrom(...stackings), fc.nat(), (all, to, pick) => {
      const board = aBoard()
      const ids = all.map((order, at) => putNote(board, `n${at}q`, { order }))
      const mine = ids[pick % ids.length]!
      restackItems(board, [mine], to)
      const after = readBoard(board).map((one) => one.id)
      expect(new Set(after)).toEqual(new Set(ids))
      if (to === 'front') expect(after.at(-1)).toBe(mine)
      if (to === 'back') expect(after[0]).toBe(mine)
      const once = readBoard(board).map((one) => one.order)
      if (to === 'front' || to === 'back') {
        restackItems(board, [mine], to)
        expect(readBoard(board).map((one) => one.order)).toEqual(once)
      }
    }),
  )
})
