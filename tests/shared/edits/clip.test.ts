import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Board, readBoard } from '#shared/docs/board.ts'
import { makeCard } from '#shared/edits/card.ts'
import { type Clip, clip, duplicateItems, putClip, takeClip } from '#shared/edits/clip.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { addItem, setField } from '#shared/edits/items.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { readKind } from '#shared/items/index.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

/** As the clipboard carries it: text, parsed by the schema. */
const carried = (taken: Clip | undefined): Clip => v.parse(clip, JSON.parse(JSON.stringify(taken)))
const cardOn = (board: Board) => readBoard(board).find((one) => one.kind === 'card')!

test('a copy of a cluster is a cluster of its own, with its own notes', () => {
  const board = aBoard()
  putNote(board, 'a', { voice: 'relative', entry: 'scribe', step: 's1' })
  putNote(board, 'b', { at: { x: 300, y: 0 } })
  const cluster = groupNotes(board, [idOf('a'), idOf('b')], 'Mad')!
  const added = duplicateItems(board, [cluster], { x: 2000, y: 0 })
  expect(added.length).toBe(3)
  const copies = readBoard(board).filter((one) => added.includes(one.id))
  const heading = copies.find((one) => one.kind === 'cluster')!
  expect(heading.id).not.toBe(cluster)
  const notes = copies.filter((one) => one.kind === 'note')
  expect(notes.map((one) => one.cluster)).toEqual([heading.id, heading.id])
  expect(notes.find((one) => one.body === 'a')).toMatchObject({ voice: 'relative', entry: 'scribe', step: 's1' })
})

test('in another workshop a note keeps its voice and forgets its step, a card keeps its words and forgets its notes', () => {
  const here = aBoard()
  putNote(here, 'a', { voice: 'relative', step: 's1', zone: 'zone.dream' })
  const card = makeCard(here, [idOf('a')])!
  setField(here, [card], 'proposal', 'p'.repeat(24))
  const there = aBoard()
  putZone(there, 'zone.gold')
  const text = JSON.stringify(takeClip(here, [idOf('a'), card], 'w1'))
  expect(text).not.toContain(card)
  const added = putClip(there, v.parse(clip, JSON.parse(text)), 'w2', { at: { x: 500, y: 400 } })
  expect(added.length).toBe(2)
  const note = readBoard(there).find((one) => one.kind === 'note')!
  expect(note).toMatchObject({ body: 'a', voice: 'relative', step: '', zone: 'zone.gold' })
  const copy = cardOn(there)
  expect(copy.proposal).toBe('')
  expect(Object.keys(copy.sources)).not.toContain(idOf('a'))
  expect(Object.values(copy.sources)).toEqual([{ text: 'a', voice: 'relative', entry: 'self' }])
})

test('at home a card still knows its notes, and its copy is no proposal', () => {
  const board = aBoard()
  putNote(board, 'a')
  const card = makeCard(board, [idOf('a')])!
  setField(board, [card], 'proposal', 'p'.repeat(24))
  const [copy] = duplicateItems(board, [card], { x: 50, y: 50 })
  expect(readKind(board.items.get(copy!), 'card')).toMatchObject({ proposal: '', sources: { [idOf('a')]: { text: 'a' } } })
})

test('a copy of something locked is free, and a zone is never copied', () => {
  const board = aBoard()
  const zone = putZone(board, 'zone.dream')
  putNote(board, 'a')
  setLocked(board, [idOf('a')], true)
  const [copy] = duplicateItems(board, [idOf('a'), zone], { x: 50, y: 50 })
  expect(readKind(board.items.get(copy!), 'note')?.locked).toBeUndefined()
  expect(takeClip(board, [zone], 'w')).toBeUndefined()
})

test('what a hostile clipboard holds is left out, not put on the board', () => {
  const board = aBoard()
  const note = { kind: 'note', body: 'x', voice: 'staff', entry: 'self', zone: '', cluster: 'zzz', step: 's', order: 1 }
  const items = [
    { ref: '@0', item: { ...note, at: { x: 1, y: 1 } } },
    { ref: '@1', item: { ...note, at: { x: Number.NaN, y: 1 } } },
    { ref: '@2', item: { kind: 'zone', zone: 'z', title: 'z', at: { x: 0, y: 0 }, size: { w: 9, h: 9 }, order: 1 } },
    { ref: '@3', item: { kind: '__proto__' } },
    { ref: '@4', item: { ...note, voice: 'nobody', at: { x: 1, y: 1 } } },
  ]
  const added = putClip(board, { frirum: 1, board: 'w', items }, 'w', { by: { x: 0, y: 0 } })
  expect(readBoard(board)).toMatchObject([{ id: added[0], body: 'x', cluster: '' }])
  expect(v.is(clip, { frirum: 1, board: 'w', items: [{ ref: 'a', item: {} }] })).toBe(false)
})

test('a copy loses no item and no word, and the first ones stay as they were', () => {
  const spot = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }, { noNullPrototype: true })
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), fc.boolean(), (spots, isGrouped) => {
      const board = aBoard()
      const ids = spots.map((at, index) => putNote(board, `n${index}q`, { at, order: index }))
      const all = isGrouped ? [groupNotes(board, ids, 'Mad')!] : ids
      const before = readBoard(board)
      const added = putClip(board, carried(takeClip(board, all, 'w')), 'w', { by: { x: 5000, y: 0 } })
      expect(added.length).toBe(before.length)
      expect(readBoard(board).slice(0, before.length)).toEqual(before)
      const words = (some: typeof before) => some.map((one) => (one.kind === 'note' ? one.body : one.kind)).sort()
      expect(words(readBoard(board).filter((one) => added.includes(one.id)))).toEqual(words(before))
    }),
    { numRuns: 50 },
  )
})

test('a copied line hangs on the copies of what was copied with it, and stands free where the rest was', () => {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 600, y: 0 } })
  const line = idOf('line')
  const end = (name: string) => ({ is: 'item', id: idOf(name) }) as const
  const common = { kind: 'connector', head: 'end', body: '', zone: '', at: { x: 0, y: 0 }, order: 2 } as const
  addItem(board, line, { ...common, from: end('a'), to: end('b') })
  const [note, copy] = duplicateItems(board, [idOf('a'), line], { x: 0, y: 900 })
  const read = readKind(board.items.get(copy!), 'connector')!
  expect(read.from).toEqual({ is: 'item', id: note })
  expect(read.to.is).toBe('free')
})
