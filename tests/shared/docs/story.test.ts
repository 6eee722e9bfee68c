import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { storyOf } from '#shared/docs/story.ts'
import { makeCard } from '#shared/edits/card.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { setField, typeText } from '#shared/edits/items.ts'
import { idOf, aBoard, putNote } from '#tests/kit/aBoard.ts'

test('a note tells where it was written, what it lies in and what became of it', () => {
  const board = aBoard()
  const note = putNote(board, 'a', { step: 'wish', voice: 'relative', entry: 'scribe', was: { zone: 'zone.a', at: { x: 0, y: 0 } } })
  putNote(board, 'b')
  expect(storyOf(readBoard(board), note)).toEqual([
    { is: 'written', step: 'wish', voice: 'relative', entry: 'scribe' },
    { is: 'was', zone: 'zone.a' },
  ])
  groupNotes(board, [note, idOf('b')], 'Ro')
  const card = makeCard(board, [note])!
  typeText(board, card, 'title', 'Stille morgen')
  setField(board, [card], 'proposal', 'p')
  const tales = storyOf(readBoard(board), note)
  expect(tales).toContainEqual({ is: 'heap', title: 'Ro' })
  expect(tales.slice(-2)).toEqual([{ is: 'card', title: 'Stille morgen' }, { is: 'proposal' }])
  expect(storyOf(readBoard(board), card)).toEqual([{ is: 'madeOf', notes: 1 }, { is: 'proposal' }])
})

test('a story holds no time, no client and no order: nothing that tells who it was', () => {
  const board = aBoard()
  const note = putNote(board, 'a', { step: 'wish', at: { x: 77, y: 88 }, order: 4242 })
  expect(Object.keys(storyOf(readBoard(board), note)[0]!).sort()).toEqual(['entry', 'is', 'step', 'voice'])
  expect(storyOf(readBoard(board), idOf('gone'))).toEqual([])
})
