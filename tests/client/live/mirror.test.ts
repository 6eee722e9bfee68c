import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mirror } from '#client/live/mirror.ts'
import { createUndo } from '#client/live/undo.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem, moveItems, removeItems, typeText } from '#shared/edits/items.ts'
import { newId } from '#shared/ids.ts'
import { readItem } from '#shared/items/index.ts'
import type { Note } from '#shared/items/note.ts'

const aNote: Note = {
  kind: 'note',
  at: { x: 0, y: 0 },
  order: 1,
  body: 'Hund på besøg',
  voice: 'relative',
  entry: 'self',
  zone: '',
  cluster: '',
  step: 's1',
}

const aBoard = () => openBoard(new Y.Doc())

test('what is there at the start, and what comes, changes and goes, shows', () => {
  const board = aBoard()
  const [first, second] = [newId<'item'>(), newId<'item'>()]
  addItem(board, first, aNote)
  const shown = mirror(board.items, readItem)
  expect(shown[first]).toMatchObject({ body: 'Hund på besøg' })
  addItem(board, second, aNote)
  typeText(board, second, 'body', 'Kat på besøg')
  moveItems(board, [first], { x: 3, y: 4 })
  expect(shown[first]).toMatchObject({ at: { x: 3, y: 4 } })
  expect(shown[second]).toMatchObject({ body: 'Kat på besøg' })
  removeItems(board, [first])
  expect(shown[first]).toBeUndefined()
})

test('only what is looked at is read, and those who keep plain copies hear of what changed', () => {
  const board = aBoard()
  const ids = Array.from({ length: 50 }, () => newId<'item'>())
  for (const id of ids) addItem(board, id, aNote)
  let reads = 0
  const heard: string[] = []
  const shown = mirror(
    board.items,
    (raw) => {
      reads++
      return readItem(raw)
    },
    (id) => heard.push(id),
  )
  expect(shown[ids[7] ?? '']).toMatchObject({ body: 'Hund på besøg' })
  expect(reads).toBe(1)
  moveItems(board, ids.slice(0, 2), { x: 1, y: 1 })
  expect(heard).toEqual(ids.slice(0, 2))
  expect(reads).toBe(3)
})

test('an item from a newer page, which nobody here can read, is not there', () => {
  const board = aBoard()
  const shown = mirror(board.items, readItem)
  board.items.set('x', new Y.Map([['kind', 'hologram']]))
  expect(shown.x).toBeUndefined()
})

test('only one’s own edits are taken back, one step at a time', () => {
  const board = aBoard()
  const undo = createUndo(board.items)
  const mine = newId<'item'>()
  addItem(board, mine, aNote)
  undo.separate()
  moveItems(board, [mine], { x: 9, y: 9 })
  const theirs = aBoard()
  const other = newId<'item'>()
  addItem(theirs, other, aNote)
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(theirs.doc), 'the line')
  expect(undo.canUndo()).toBe(true)
  undo.undo()
  expect(board.items.get(mine)?.get('at')).toEqual({ x: 0, y: 0 })
  expect(undo.canRedo()).toBe(true)
  undo.undo()
  expect([...board.items.keys()]).toEqual([other])
  expect(undo.canUndo()).toBe(false)
  undo.redo()
  expect(board.items.has(mine)).toBe(true)
})
