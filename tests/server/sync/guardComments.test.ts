import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Verdict } from '#server/sync/guard.ts'
import type { Speaker } from '#server/sync/guardLaw.ts'
import type { Access } from '#shared/access.ts'
import type { Board } from '#shared/docs/board.ts'
import { addComment, setResolved } from '#shared/edits/comment.ts'
import { removeItems, restoreItems, typeText } from '#shared/edits/items.ts'
import type { Comment } from '#shared/items/comment.ts'
import { idOf } from '#tests/kit/aBoard.ts'
import { aGuardedBoard } from '#tests/kit/aGuardedBoard.ts'

let doc: Y.Doc
let doing: (change: (board: Board) => void, access?: Access, speaks?: Speaker) => Verdict
let theirs: string
const say = (board: Board, more: Partial<Comment> = {}) =>
  addComment(board, idOf('c'), 'Hvornår?', { voice: 'resident', entry: 'self', step: 'wish', ...more })!

/** What Anna, who leads, has said of the note `c`, is there. */
beforeEach(() => {
  const there = aGuardedBoard()
  ;({ doc, doing } = there)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  theirs = say({ doc: copy, items: copy.getMap('items') }, { voice: 'leader' })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy))
})
const took = (verdict: Verdict): string => (verdict.is === 'bad' ? verdict.fault : verdict.is)

test.each<[string, string, (board: Board) => void]>([
  ['says something of a thing with their own voice', 'new', (board) => void say(board)],
  ['speaks in no other voice', 'origin', (board) => void say(board, { voice: 'leader' })],
  ['writes nothing down for others', 'origin', (board) => void say(board, { entry: 'scribe' })],
  ['settles what another has said', 'new', (board) => setResolved(board, theirs as never, true)],
  ['changes no word of it', 'rights', (board) => typeText(board, theirs as never, 'body', 'Aldrig')],
  ['hangs it on nothing else', 'rights', (board) => void board.items.get(theirs)?.set('on', idOf('a'))],
  ['gives it no other voice', 'rights', (board) => void board.items.get(theirs)?.set('voice', 'resident')],
  ['does not take it away', 'rights', (board) => void removeItems({ ...board, zonesStay: false }, [theirs as never])],
  ['takes away their own and puts it back', 'new', (board) => restoreItems(board, removeItems(board, [say(board)]))],
])('a participant in an open step %s', (_, wanted, change) => {
  expect(took(doing(change, 'arrange'))).toBe(wanted)
})

test('who writes everything may say and take away all of it', () => {
  expect(doing((board) => void say(board, { voice: 'relative', entry: 'scribe' }), 'write').is).toBe('new')
  expect(doing((board) => void removeItems(board, [theirs as never]), 'write').is).toBe('new')
})

test('a scribe writes another voice down and does not speak with it', () => {
  const scribe: Speaker = { voices: new Set(['staff']), isScribe: true }
  expect(took(doing((board) => void say(board, { entry: 'scribe' }), 'arrange', scribe))).toBe('new')
  expect(took(doing((board) => void say(board), 'arrange', scribe))).toBe('origin')
})
