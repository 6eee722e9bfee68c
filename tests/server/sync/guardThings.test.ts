import * as Y from 'yjs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '#server/sync/guard.ts'
import type { Access } from '#shared/access.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { addItem, moveItems, removeItems, setField, typeText } from '#shared/edits/items.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { dropItems } from '#shared/edits/move.ts'
import { renameZone } from '#shared/edits/zones.ts'
import type { Item } from '#shared/items/index.ts'
import { idOf, putNote, putZone } from '#tests/kit/aBoard.ts'
import { aGuardedBoard, refused } from '#tests/kit/aGuardedBoard.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { anna, judged } from '#tests/kit/judged.ts'
import { laws } from '#server/sync/laws.ts'

let doc: Y.Doc
let doing: (change: (board: Board) => void, access?: Access) => Verdict
beforeEach(() => {
  ;({ doc, doing } = aGuardedBoard())
})

/** The guard lets it through, and then it is so. */
function did(change: (board: Board) => void, access: Access = 'write'): void {
  const verdict = doing(change, access)
  expect(verdict.is).toBe('new')
  if (verdict.is === 'new') Y.applyUpdate(doc, verdict.update)
}
/** Puts a facilitator's own thing on the board. */
function laidOut(item: Item, name: string): void {
  const facilitator = new Y.Doc()
  Y.applyUpdate(facilitator, Y.encodeStateAsUpdate(doc))
  facilitator.clientID = anna + 1
  addItem(openBoard(facilitator), idOf(name), item)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(facilitator))
}
const things = Object.entries(everyThing) as [string, Item][]

describe.each(['arrange', 'edit'] as const)('where a step opens the board to all hands (%s)', (access) => {
  test.each(things)('a participant adds a %s, moves, changes and takes away their own', (name, item) => {
    did((board) => addItem(board, idOf(name), item), access)
    did((board) => moveItems(board, [idOf(name)], { x: 10, y: 10 }), access)
    if ('body' in item) did((board) => typeText(board, idOf(name), 'body', 'Noget andet'), access)
    if ('size' in item) did((board) => setField(board, [idOf(name)], 'size', { w: 90, h: 60 }), access)
    did((board) => void removeItems(board, [idOf(name)]), access)
  })

  test.each(things)('a %s that is laid out for them stays as it is', (name, item) => {
    laidOut(item, name)
    const change = 'body' in item ? 'body' : undefined
    if (change)
      expect(doing((board) => typeText(board, idOf(name), change, 'x'), access)).toMatchObject(refused('rights'))
    expect(doing((board) => void board.items.delete(idOf(name)), access)).toMatchObject(refused('rights'))
    if (item.kind !== 'connector')
      expect(doing((board) => moveItems(board, [idOf(name)], { x: 9, y: 9 }), access)).toMatchObject(refused('rights'))
  })

  test('no zone comes from a participant, none is unlocked, moved, named or coloured by one', () => {
    const zone = idOf('zonea')
    expect(doing((board) => void putZone(board, 'zone.mine'), access)).toMatchObject(refused('rights'))
    expect(doing((board) => setLocked(board, [zone], false), access)).toMatchObject(refused('rights'))
    did((board) => setLocked(board, [zone], false))
    for (const [field, value] of Object.entries({
      at: { x: 9, y: 9 },
      title: 'Mit',
      tint: 'sea',
      size: { w: 400, h: 400 },
    }))
      expect(
        doing((board) => setField(board, [zone], field, value), access),
        field,
      ).toMatchObject(refused('rights'))
  })
})

test('a picture larger than any zone is refused: others are laid beside it', () => {
  const huge = { ...everyThing.image, size: { w: 900_000, h: 900_000 } }
  expect(doing((board) => addItem(board, idOf('huge'), huge))).toMatchObject(refused('field'))
})

test('a facilitator moves an unlocked zone with all in it, also what is locked, and names it; a locked one keeps its name', () => {
  const there = judged(laws.board, openBoard, (board) => {
    putZone(board, 'zone.a')
    putNote(board, 'n', { zone: 'zone.a', at: { x: 40, y: 100 } })
    setLocked(board, [idOf('n')], true)
  })
  const say = (change: (board: Board) => void) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(there.doc))
    copy.clientID = 7
    const before = Y.encodeStateVector(copy)
    change(openBoard(copy))
    const verdict = there.judge(Y.encodeStateAsUpdate(copy, before))
    if (verdict.is === 'new') Y.applyUpdate(there.doc, verdict.update)
    return verdict.is
  }
  const zone = idOf('zonea')
  expect(say((board) => board.items.get(zone)?.set('title', 'Andet'))).toBe('bad')
  expect(say((board) => setLocked(board, [zone], false))).toBe('new')
  expect(say((board) => dropItems(board, [zone], { x: 200, y: 30 }))).toBe('new')
  expect(say((board) => renameZone(board, zone, 'Andet'))).toBe('new')
  expect(say((board) => setField(board, [zone], 'tint', 'sea'))).toBe('new')
  const note = openBoard(there.doc).items.get(idOf('n'))
  expect([note?.get('at'), note?.get('locked'), openBoard(there.doc).items.get(zone)?.get('title')]).toEqual([
    { x: 240, y: 130 },
    true,
    'Andet',
  ])
})
