import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { makeCard } from '#shared/edits/card.ts'
import { forgetNote, wordsOfNote } from '#shared/edits/forgetNote.ts'
import { readKind } from '#shared/items/index.ts'
import { aBoard, idOf, putNote } from '#tests/kit/aBoard.ts'

test('a forgotten note is off the board, and cards keep its voice without its words', () => {
  const board = aBoard()
  const [gone, stays] = [putNote(board, 'a', { body: 'Bade om aftenen', voice: 'resident' }), putNote(board, 'b', { body: 'Kaffe' })]
  const card = makeCard(board, [gone, stays])!
  expect(wordsOfNote(board, gone)).toEqual(['Bade om aftenen', 'Bade om aftenen'])
  forgetNote(board, gone)
  expect(wordsOfNote(board, gone)).toEqual([])
  expect(JSON.stringify(readBoard(board))).not.toContain('Bade')
  const sources = readKind(board.items.get(card), 'card')?.sources
  expect(sources?.[gone]).toMatchObject({ text: '', voice: 'resident' })
  expect(sources?.[stays]?.text).toBe('Kaffe')
})

test('forgetting what is not there changes nothing', () => {
  const board = aBoard()
  putNote(board, 'a', { body: 'Kaffe' })
  let changes = 0
  board.doc.on('update', () => changes++)
  forgetNote(board, idOf('nobody'))
  expect(changes).toBe(0)
})
