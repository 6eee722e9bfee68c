import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { chaptersOf } from '#shared/docs/chapters.ts'
import { type Board, openBoard, readBoard } from '#shared/docs/board.ts'
import { saidOnBoard } from '#shared/docs/saidOnBoard.ts'
import { forgetStrays } from '#shared/edits/about.ts'
import { takenBoxes } from '#shared/edits/boxes.ts'
import { duplicateItems } from '#shared/edits/clip.ts'
import { addComment } from '#shared/edits/comment.ts'
import { forgetNote, wordsOfNote } from '#shared/edits/forgetNote.ts'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { removeItems, restoreItems } from '#shared/edits/items.ts'
import { aBoard, idOf, putNote } from '#tests/kit/aBoard.ts'

const whose = { voice: 'staff', entry: 'self', step: '' } as const
const words = (board: Board) => saidOnBoard(readBoard(board)).map((one) => one.text)

function aTalk() {
  const board = aBoard()
  const note = putNote(board, 'a', { body: 'Kaffe' })
  putNote(board, 'b', { body: 'Te', at: { x: 300, y: 0 } })
  const said = addComment(board, note, 'Hvornår på dagen?', whose)!
  return { board, note, said }
}

test('what is said of a note goes with it in one step, and comes back with it', () => {
  const { board, note, said } = aTalk()
  const before = readBoard(board)
  let steps = 0
  board.doc.on('update', () => steps++)
  const removed = removeItems(board, [note])
  expect([board.items.has(note), board.items.has(said), steps]).toEqual([false, false, 1])
  restoreItems(board, removed)
  expect(readBoard(board)).toEqual(before)
})

test('a participant’s page leaves what others have said, nobody reads it, and the server takes it away', () => {
  const { board, note, said } = aTalk()
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board.doc))
  const theirs: Board = { ...openBoard(copy), zonesStay: true }
  const own = addComment(theirs, note, 'Til eftermiddag', whose)!
  const removed = removeItems(theirs, [note])
  expect([theirs.items.has(own), theirs.items.has(said)]).toEqual([false, true])
  expect(words(theirs)).toEqual(['Te'])
  restoreItems(theirs, removed)
  expect(words(theirs)).toContain('Hvornår på dagen?')
  removeItems(theirs, [note])
  forgetStrays(theirs)
  expect(theirs.items.has(said)).toBe(false)
  let changes = 0
  copy.on('update', () => changes++)
  forgetStrays(theirs)
  expect(changes).toBe(0)
})

test('what is said of a heap is not read when the heap is gone', () => {
  const { board } = aTalk()
  const heap = groupNotes(board, [idOf('a'), idOf('b')], 'Varmt')!
  addComment(board, heap, 'Begge dele', whose)
  expect(words(board)).toContain('Begge dele')
  ungroup(board, heap)
  expect(words(board)).not.toContain('Begge dele')
})

test('a note that is forgotten takes what was said of it along', () => {
  const { board, note } = aTalk()
  expect(wordsOfNote(board, note)).toContain('Hvornår på dagen?')
  forgetNote(board, note)
  expect(words(board)).toEqual(['Te'])
})

test('a comment takes no room, is in no copy, and is among the words that are looked through', () => {
  const { board, note } = aTalk()
  expect(takenBoxes(board)).toHaveLength(2)
  duplicateItems(board, [note], { x: 10, y: 10 })
  expect(words(board).filter((text) => text === 'Hvornår på dagen?')).toHaveLength(1)
  expect(words(board)).toContain('Hvornår på dagen?')
  expect(chaptersOf(readBoard(board)).at(-1)?.notes).toHaveLength(3)
})
