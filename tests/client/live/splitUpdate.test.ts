import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from '#client/live/splitUpdate.ts'
import { openBoard } from '#shared/docs/board.ts'
import { moveItems } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { putNote } from '../../kit/aBoard.ts'
import { chance } from '../../kit/chance.ts'
import { isEqual } from '../../kit/docClient.ts'
import { doSomething } from '../../kit/hostile.ts'

const most = 2000

/** Two people who wrote in turns, so that what one wrote hangs on what the other wrote, and a copy that knows the beginning. */
function aLongTalk(turns: number) {
  const luck = chance(3)
  const [anna, bo, there] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  anna.getText('title').insert(0, 'Begyndelsen')
  Y.applyUpdate(there, Y.encodeStateAsUpdate(anna))
  for (let turn = 0; turn < turns; turn++) {
    const [one, other] = turn % 2 === 0 ? [anna, bo] : [bo, anna]
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    doSomething(one, luck, 'section:action')
  }
  Y.applyUpdate(anna, Y.encodeStateAsUpdate(bo))
  return { anna, there }
}

test('an update in parts says the same, and no part waits for a later one', () => {
  const { anna, there } = aLongTalk(600)
  const update = Y.encodeStateAsUpdate(anna, Y.encodeStateVector(there))
  const parts = splitUpdate(update, most) ?? []
  expect(parts.length).toBeGreaterThan(3)
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(most)
    Y.applyUpdate(there, part)
    expect(there.store.pendingStructs).toBeNull()
    expect(there.store.pendingDs).toBeNull()
  }
  expect(isEqual(there, anna)).toBe(true)
  expect(there.getText('title').toString()).toBe(anna.getText('title').toString())
})

test('a board that was moved about for hours has more deletions than content, and fits all the same', () => {
  const board = openBoard(new Y.Doc())
  const ids = Array.from({ length: 40 }, (_, n) => putNote(board, `n${n}`))
  for (let n = 0; n < 4000; n++) moveItems(board, [ids[(n * 7) % 40] as ItemId], { x: 1, y: 1 })
  for (const id of ids.filter((_, n) => n % 2 === 0)) board.items.delete(id)
  const copy = new Y.Doc()
  for (const part of splitUpdate(Y.encodeStateAsUpdate(board.doc), most) ?? []) Y.applyUpdate(copy, part)
  expect(isEqual(copy, board.doc)).toBe(true)
})

test('what is small enough goes as it is, and what is one large piece does not go at all', () => {
  const doc = new Y.Doc()
  doc.getText('title').insert(0, 'Kort')
  const short = Y.encodeStateAsUpdate(doc)
  expect(splitUpdate(short, most)).toEqual([short])
  doc.getText('title').insert(0, 'x'.repeat(most))
  expect(splitUpdate(Y.encodeStateAsUpdate(doc), most)).toBeUndefined()
})
