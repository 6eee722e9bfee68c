import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Verdict } from '#server/sync/guard.ts'
import { limits } from '#server/sync/limits.ts'
import type { Access } from '#shared/access.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { ungroup } from '#shared/edits/group.ts'
import { addItem, moveItems, removeItems, restoreItems, typeText } from '#shared/edits/items.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { placeIn } from '#shared/edits/place.ts'
import { noteSize } from '#shared/items/note.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aGuardedBoard, raw, refused } from '#tests/kit/aGuardedBoard.ts'

let doc: Y.Doc
let doing: (change: (board: Board) => void, access?: Access) => Verdict
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  ;({ doc, doing } = aGuardedBoard())
})
afterEach(() => void vi.useRealTimers())
const c = idOf('c')
const later = () => vi.advanceTimersByTime(limits.lockGrace + 1)
/** The guard lets it through, and then it is so. */
function did(change: (board: Board) => void, access: Access = 'write'): void {
  const verdict = doing(change, access)
  expect(verdict.is).toBe('new')
  if (verdict.is === 'new') Y.applyUpdate(doc, verdict.update)
}
const set = (name: string, field: string, value: unknown) => (board: Board) => void raw(board, name)?.set(field, value)
/** As a page does that does not know of locks. */
const moves = set('c', 'at', { x: 900, y: 900 })
const removes = (board: Board) => void board.items.delete(c)
const rewords = (board: Board) => typeText(board, c, 'body', 'Noget andet')

describe('what has been locked for a while', () => {
  beforeEach(() => {
    did((board) => setLocked(board, [c], true))
    later()
  })
  test.each<[string, (board: Board) => void]>([
    ['move', moves],
    ['reword', rewords],
    ['remove', removes],
    ['overwrite', (board) => void putNote(board, 'c')],
    ['put it into another zone', set('c', 'zone', 'zone.b')],
    ['gather', set('c', 'cluster', idOf('b'))],
  ])('neither participants nor facilitators %s it', (_, change) => {
    expect(doing(change, 'edit').is).toBe('bad')
    expect(doing(change, 'write')).toEqual(refused('locked'))
  })
  test('a participant cannot unlock it, and whose it is does not matter', () => {
    expect(doing(set('c', 'locked', false), 'edit')).toMatchObject({ is: 'bad' })
    expect(doing((board) => void raw(board, 'c')?.delete('locked'), 'edit')).toMatchObject({ is: 'bad' })
    expect(doing(moves, 'edit')).toEqual(refused('locked'))
  })
  test('a facilitator unlocks it and does in the same breath what it forbade', () => {
    const relocks = (board: Board) => setLocked(board, [c], true)
    for (const wishes of [[moves], [rewords, relocks], [removes]]) {
      const verdict = doing((board) => {
        setLocked(board, [c], false)
        for (const wish of wishes) wish(board)
      }, 'write')
      expect(verdict.is).toBe('new')
    }
    did((board) => setLocked(board, [c], false))
    did(moves, 'arrange')
  })
  test('it takes another place in the pile when others do', () => {
    did(set('c', 'order', 7), 'arrange')
  })
})

test('whoever was at it when it was locked may finish, and no longer', () => {
  did((board) => setLocked(board, [c], true))
  vi.advanceTimersByTime(limits.lockGrace - 1)
  did(moves, 'arrange')
  later()
  expect(doing(moves, 'arrange')).toEqual(refused('locked'))
})

test('a participant locks nothing, neither there nor new', () => {
  expect(doing(set('c', 'locked', true), 'arrange').is).toBe('bad')
  did((board) => void putNote(board, 'mine'), 'arrange')
  expect(doing(set('mine', 'locked', true), 'arrange')).toEqual(refused('locked'))
  expect(doing((board) => void putNote(board, 'new', { locked: true }), 'arrange')).toEqual(refused('locked'))
})

test('a participant puts back what they removed, also when it had been locked and unlocked', () => {
  did((board) => void putNote(board, 'mine'), 'arrange')
  did((board) => setLocked(board, [idOf('mine')], true))
  did((board) => setLocked(board, [idOf('mine')], false))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const removed = removeItems(openBoard(copy), [idOf('mine')])
  expect(removed.items).toMatchObject([{ locked: false }])
  did((board) => void removeItems(board, [idOf('mine')]), 'arrange')
  did((board) => restoreItems(board, removed), 'arrange')
})

describe('a zone is locked unless told otherwise', () => {
  test('nobody renames or removes it, and facilitators’ pages let it grow', () => {
    expect(doing(set('zonea', 'title', 'Nyt'), 'write')).toEqual(refused('locked'))
    expect(doing((board) => void board.items.delete(idOf('zonea')), 'write')).toEqual(refused('locked'))
    did(({ doc, items }) => {
      for (let n = 0; n < 20; n++) putNote({ doc, items }, `n${n}`, { at: placeIn({ doc, items }, 'zone.a', noteSize) })
    })
    expect(raw(openBoard(doc), 'zoneb')?.get('at')).not.toEqual({ x: 0, y: 820 })
  })
  test('what is locked in the zone below is pushed down with it', () => {
    did((board) => void putNote(board, 'low', { zone: 'zone.b', at: { x: 40, y: 900 } }))
    did((board) => setLocked(board, [idOf('low')], true))
    later()
    did(({ doc, items }) => {
      for (let n = 0; n < 20; n++) putNote({ doc, items }, `n${n}`, { at: placeIn({ doc, items }, 'zone.a', noteSize) })
    })
    expect(raw(openBoard(doc), 'low')?.get('at')).not.toEqual({ x: 40, y: 900 })
  })
  test('an unlocked one is renamed', () => {
    did((board) => setLocked(board, [idOf('zonea')], false))
    did(set('zonea', 'title', 'Nyt'))
  })
})

describe('what something locked hung on may go', () => {
  test('a locked note lies alone when its heading is dissolved, and is not taken out of one that stays', () => {
    did((board) => setLocked(board, [idOf('a')], true))
    later()
    expect(doing(set('a', 'cluster', ''), 'arrange')).toEqual(refused('locked'))
    did((board) => ungroup(board, raw(board, 'a')?.get('cluster') as never), 'arrange')
    expect(raw(openBoard(doc), 'a')?.get('cluster')).toBe('')
  })
  test('a locked line lets go of it and is not hung elsewhere', () => {
    const line = idOf('line')
    did((board) => {
      putNote(board, 'mine')
      addItem(board, line, {
        kind: 'connector',
        from: { is: 'item', id: idOf('mine') },
        to: { is: 'item', id: c },
        head: 'end',
        body: '',
        zone: '',
        at: { x: 0, y: 0 },
        order: 2,
      })
      setLocked(board, [line], true)
    })
    later()
    expect(doing(set('line', 'from', { is: 'free', by: { x: 1, y: 1 } }), 'arrange')).toEqual(refused('locked'))
    did((board) => void removeItems(board, [idOf('mine')]), 'arrange')
    expect(raw(openBoard(doc), 'line')?.get('from')).toMatchObject({ is: 'free' })
    expect(doing((board) => moveItems(board, [line], { x: 5, y: 5 }), 'arrange')).toEqual(refused('locked'))
  })
})
