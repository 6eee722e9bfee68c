import { expect, test } from 'vitest'
import type { Board } from '#shared/docs/board.ts'
import { bodyOf } from '#shared/edits/items.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aGuardedBoard, refused } from '#tests/kit/aGuardedBoard.ts'

const marked = (marks: object) => (board: Board) => bodyOf(board, idOf('c'))?.format(0, 1, marks)

test.each([{ b: true }, { link: 'https://plejehjem.dk/' }, { link: 'mailto:a@b.dk' }, { link: 'tel:+4512345678' }, { b: true, link: 'https://x.dk/' }])(
  'words of a note may be marked %j, and rid of it',
  (marks) => {
    const { doing } = aGuardedBoard()
    expect(doing(marked(marks), 'write').is).toBe('new')
    const none = Object.fromEntries(Object.keys(marks).map((key) => [key, null]))
    const both = (board: Board) => {
      marked(marks)(board)
      marked(none)(board)
    }
    expect(doing(both, 'write').is).toBe('new')
  },
)

test.each([
  { b: 1 },
  { b: 'x'.repeat(100_000) },
  { bold: true },
  { link: 'javascript:alert(1)' },
  { link: 'http://x.dk/' },
  { link: { href: 'https://x.dk/' } },
  { link: `https://x.dk/${'x'.repeat(3_000)}` },
])('C1 words of a note are not marked with anything else, whoever asks (%#)', (marks) => {
  const { doing } = aGuardedBoard()
  expect(doing(marked(marks), 'write')).toEqual(refused('field'))
})

test('a participant marks the words of a note of their own, and nobody else’s', () => {
  const { doing } = aGuardedBoard()
  const own = (board: Board) => {
    putNote(board, 'mine')
    bodyOf(board, idOf('mine'))?.format(0, 4, { b: true })
  }
  expect(doing(own).is).toBe('new')
  expect(doing(marked({ b: true }))).toEqual(refused('rights'))
})
