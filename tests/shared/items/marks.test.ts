import { expect, test } from 'vitest'
import { duplicateItems, putClip, takeClip } from '#shared/edits/clip.ts'
import { bodyOf, removeItems, restoreItems } from '#shared/edits/items.ts'
import { readKind } from '#shared/items/index.ts'
import { readRuns } from '#shared/items/marks.ts'
import { aBoard, idOf, putNote } from '#tests/kit/aBoard.ts'

const runs = [{ text: 'Mere ' }, { text: 'kaffe', b: true as const }, { text: ' her', link: 'https://x.dk/' }]
const aMarked = () => {
  const board = aBoard()
  const id = putNote(board, 'a', { body: 'Mere kaffe her', runs })
  return { board, id }
}

test('a note that is bold in part still reads as its plain words', () => {
  const { board, id } = aMarked()
  expect(readKind(board.items.get(id), 'note')).toMatchObject({ body: 'Mere kaffe her', runs })
  expect(board.items.get(id)?.has('runs')).toBe(false)
  putNote(board, 'b', { body: 'uden' })
  expect(readKind(board.items.get(idOf('b')), 'note')).not.toHaveProperty('runs')
})

test('a note keeps what is bold when it is removed and put back, copied, or pasted elsewhere', () => {
  const { board, id } = aMarked()
  restoreItems(board, removeItems(board, [id]))
  expect(readKind(board.items.get(id), 'note')?.runs).toEqual(runs)
  const [copy] = duplicateItems(board, [id], { x: 10, y: 0 })
  expect(readKind(board.items.get(copy!), 'note')?.runs).toEqual(runs)
  const there = aBoard()
  const [pasted] = putClip(there, JSON.parse(JSON.stringify(takeClip(board, [id], 'w1'))), 'w2', { at: { x: 0, y: 0 } })
  expect(readKind(there.items.get(pasted!), 'note')?.runs).toEqual(runs)
})

test('a mark that nobody here knows, or a link that may not be followed, is plain words', () => {
  const { board, id } = aMarked()
  bodyOf(board, id)!.format(0, 14, { b: 'ja', link: 'javascript:x()', size: 90 })
  expect(readKind(board.items.get(id), 'note')?.runs).toBeUndefined()
  expect(readRuns([{ text: 'a', link: 'javascript:x()' }])).toEqual([{ text: 'a' }])
  expect(readRuns([{ text: 7 }])).toBeUndefined()
})
