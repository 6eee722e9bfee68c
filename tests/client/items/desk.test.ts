import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createDesk } from '#client/items/desk.ts'
import { addComment } from '#shared/edits/comment.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { moveItems, removeItems, typeText } from '#shared/edits/items.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

function sitDown() {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 300, y: 0 } })
  const writer = { voice: 'staff', entry: 'self', mayChoose: false } as const
  const desk = createRoot(() =>
    createDesk(
      { doc: board.doc, mayWrite: () => true },
      () => writer,
      () => 'step',
    ),
  )
  return { board, desk }
}

test('what is on the board lies in the scene, from the start and after every change', () => {
  const { board, desk } = sitDown()
  moveItems(board, [idOf('a')], { x: 5000, y: 0 })
  const cluster = groupNotes(board, [idOf('b')], 'Mad')!
  expect(desk.scene.within({ x: 4900, y: 0, w: 400, h: 400 }).map((one) => one.id)).toEqual([idOf('a')])
  expect([...desk.scene.members(cluster)]).toEqual([idOf('b')])
})

test('typing does not count as something that lies elsewhere', () => {
  const { board, desk } = sitDown()
  const before = desk.structure()
  typeText(board, idOf('a'), 'body', 'Mere kaffe')
  expect(desk.structure()).toBe(before)
  moveItems(board, [idOf('a')], { x: 1, y: 0 })
  expect(desk.structure()).toBeGreaterThan(before)
})

test('what a colleague removes is no longer picked, open or being written in', () => {
  const { board, desk } = sitDown()
  desk.picks.set([idOf('a'), idOf('b')])
  desk.editing.set(idOf('a'))
  desk.opened.set(idOf('b'))
  removeItems(board, [idOf('a')])
  expect(desk.picks.ids()).toEqual([idOf('b')])
  expect(desk.editing.id()).toBeUndefined()
  expect(desk.opened.id()).toBe(idOf('b'))
})

test('what is said of a thing is with that thing and nowhere on the picture, and goes with it', () => {
  const { board, desk } = sitDown()
  const before = { ...desk.scene.extent() }
  const said = addComment(board, idOf('a'), 'Hvornår?', { voice: 'staff', entry: 'self', step: 'step' })!
  expect([desk.threads.of(idOf('a')), desk.threads.of(idOf('b')), desk.threads.all()]).toEqual([[said], [], [idOf('a')]])
  expect([...desk.scene.all()].map((one) => one.id)).toEqual([idOf('a'), idOf('b')])
  expect(desk.scene.extent()).toEqual(before)
  desk.talking.set(idOf('a'))
  removeItems(board, [idOf('a')])
  expect([desk.threads.of(idOf('a')), desk.talking.id()]).toEqual([[], undefined])
})

test('what was said before one sat down is there too', () => {
  const board = aBoard()
  const note = putNote(board, 'a')
  const said = addComment(board, note, 'Hvornår?', { voice: 'staff', entry: 'self', step: '' })
  const sit = () =>
    createDesk({ doc: board.doc, mayWrite: () => true }, () => ({ voice: 'staff', entry: 'self', mayChoose: false }), () => '')
  const desk = createRoot(sit)
  expect(desk.threads.of(note)).toEqual([said])
  expect([...desk.scene.all()]).toHaveLength(1)
})
