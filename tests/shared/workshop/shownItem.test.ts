import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#shared/docs/board.ts'
import { followBoard } from '#shared/docs/follow.ts'
import { kinds, readShown } from '#shared/items/index.ts'
import { shownItem } from '#shared/workshop/shownItem.ts'
import { aBoard, idOf, putNote, putZone } from '#tests/kit/aBoard.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { addItem } from '#shared/edits/items.ts'

test('a note is shown with whose voice it is, a heap with what is in it', () => {
  const board = aBoard()
  addItem(board, idOf('heap'), { kind: 'cluster', title: 'Morgen', at: { x: 0, y: 0 }, order: 0, zone: '' })
  const note = putNote(board, 'coffee', { body: 'Kaffe', cluster: idOf('heap') })
  putNote(board, 'blank', { body: ' ', cluster: idOf('heap') })
  putNote(board, 'alone', { body: 'Ro' })
  const items = readBoard(board)
  expect(shownItem(items, note, 'w')).toEqual({ id: note, title: 'Kaffe', lines: [], voice: 'resident' })
  expect(shownItem(items, idOf('heap'), 'w')).toMatchObject({ title: 'Morgen', lines: ['Kaffe'], voice: null })
})

test('what is not there, or says nothing, is not shown', () => {
  const board = aBoard()
  const blank = putNote(board, 'blank', { body: '   ' })
  putZone(board, 'zone.dream')
  expect(shownItem(readBoard(board), blank, 'w')).toBeUndefined()
  expect(shownItem(readBoard(board), idOf('nowhere'), 'w')).toBeUndefined()
  expect(shownItem(readBoard(board), null, 'w')).toBeUndefined()
})

/** A board with one of everything, and something that only a next Frirum knows. */
function aFullBoard() {
  const board = aBoard()
  putZone(board, 'zone.dream')
  putNote(board, 'note', { zone: 'zone.dream' })
  for (const [name, thing] of Object.entries(everyThing)) addItem(board, idOf(name), { ...thing, zone: 'zone.dream' })
  addItem(board, idOf('stack'), {
    kind: 'cluster',
    title: 'Ro',
    folded: true,
    at: { x: 0, y: 0 },
    order: 0,
    zone: 'zone.dream',
  })
  for (const n of [1, 2, 3]) putNote(board, `s${n}`, { body: `Seddel ${n}`, order: n, cluster: idOf('stack') })
  board.items.set(
    idOf('wheel'),
    new Y.Map<unknown>(Object.entries({ kind: 'wheel', at: { x: 1, y: 2 }, order: 3, zone: 'zone.dream' })),
  )
  return followBoard(board, readShown).items()
}

test('everything that lies on a board can be shown, whatever kind it is', () => {
  const items = aFullBoard()
  const lying = items.filter((one) => one.kind !== 'comment')
  expect(new Set([...lying.map((one) => one.kind), 'card', 'comment'])).toEqual(new Set(Object.keys(kinds)))
  for (const one of lying) expect(shownItem(items, one.id, 'w'), one.kind).toBeDefined()
})

test('a picture is shown with what it shows in words, a form with its words in it, a drawing whole', () => {
  const items = aFullBoard()
  const show = (name: string) => shownItem(items, idOf(name), 'w')
  expect(show('image')).toMatchObject({
    title: 'En have',
    look: { picture: `/api/workshops/w/images/${everyThing.image.image}` },
  })
  expect(show('shape')).toMatchObject({
    title: 'Sammen',
    look: { drawn: { box: { w: 200, h: 100 }, room: { x: 30, y: 15 } } },
  })
  expect(show('drawing')?.look?.drawn?.strokes).toHaveLength(1)
  expect(show('text')).toMatchObject({ title: 'Velkommen' })
  expect(show('wheel')).toMatchObject({ title: '', look: { isNew: true } })
})

test('a stack says how many lie in it, and has them all, the uppermost first', () => {
  const shown = shownItem(aFullBoard(), idOf('stack'), 'w')
  expect(shown).toMatchObject({ title: 'Ro', lines: ['Seddel 3', 'Seddel 2', 'Seddel 1'], look: { stack: 3 } })
})
