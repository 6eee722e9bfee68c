import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { followBoard } from '#shared/docs/follow.ts'
import { moveItems, removeItems, setField, typeText } from '#shared/edits/items.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

const names = ['a', 'b', 'c', 'd']
const edit = fc.record({
  verb: fc.constantFrom('put', 'move', 'type', 'raise', 'remove', 'spoil', 'look'),
  name: fc.constantFrom(...names),
  number: fc.nat(5),
})

test('a followed board always reads like the board itself', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const board = aBoard()
      const followed = followBoard(board)
      for (const { verb, name, number } of edits) {
        const id = idOf(name)
        if (verb === 'put') putNote(board, name, { order: number })
        if (verb === 'move') moveItems(board, [id], { x: number, y: 1 })
        if (verb === 'type') typeText(board, id, 'body', `tekst ${number}`)
        if (verb === 'raise') setField(board, [id], 'order', number)
        if (verb === 'remove') removeItems(board, [id])
        if (verb === 'spoil') setField(board, [id], 'voice', 'from the future')
        if (verb === 'look') expect(followed.items()).toEqual(readBoard(board))
      }
      expect(followed.items()).toEqual(readBoard(board))
      expect(followed.items()).toBe(followed.items())
    }),
  )
})

test('a board that was full when it was first followed is read whole', () => {
  const board = aBoard()
  for (const name of names) putNote(board, name)
  expect(followBoard(board).items()).toHaveLength(4)
})

test('what is no longer followed is left alone', () => {
  const board = aBoard()
  const followed = followBoard(board)
  followed.stop()
  putNote(board, 'a')
  expect(followed.items()).toEqual([])
})
