import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { boxAt, membersOf } from '#shared/edits/boxes.ts'
import { setFolded, takeOut } from '#shared/edits/fold.ts'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { fromTheTop, stackSize } from '#shared/edits/heap.ts'
import { dropItems } from '#shared/edits/move.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import { overlaps } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { readKind } from '#shared/items/index.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

type TestBoard = ReturnType<typeof aBoard>
const note = (board: TestBoard, name: string) => readKind(board.items.get(idOf(name)), 'note')!
const heading = (board: TestBoard, id: ItemId) => readKind(board.items.get(id), 'cluster')!

/** Notes in a row, from the left, in a zone. */
function aRow(...names: string[]): TestBoard {
  const board = aBoard()
  putZone(board, 'zone.dream', { x: 0, y: 0 })
  for (const [n, name] of names.entries())
    putNote(board, name, { zone: 'zone.dream', at: { x: 24 + n * 256, y: 72 }, order: n + 1 })
  return board
}
const isSpread = (board: TestBoard) => {
  const boxes = readBoard(board).flatMap((one) => (one.kind === 'note' ? [boxAt(board, one.id)!] : []))
  return boxes.every((box, at) => boxes.slice(at + 1).every((other) => !overlaps(box, other)))
}

test('a note laid on a note makes a stack with the one that was laid uppermost', () => {
  const board = aRow('a', 'b', 'c')
  const stack = stackOn(board, [idOf('b')], idOf('a'))!
  expect(heading(board, stack)).toMatchObject({ folded: true, title: '', zone: 'zone.dream' })
  expect(fromTheTop(board, [idOf('a'), idOf('b')])).toEqual([idOf('b'), idOf('a')])
  expect(note(board, 'b').at.x).toBeLessThan(note(board, 'a').at.x)
  stackOn(board, [idOf('c')], idOf('a'))
  expect(fromTheTop(board, [...membersOf(board, stack).keys()])[0]).toBe(idOf('c'))
})

test('a stack of twenty covers no more of the board than a stack of three', () => {
  const names = Array.from({ length: 20 }, (_, n) => `n${n}`)
  const board = aRow(...names)
  const stack = stackOn(board, names.slice(1).map(idOf), idOf('n0'))!
  const boxes = [...membersOf(board, stack).values()]
  expect(Math.max(...boxes.map((box) => box.x)) - Math.min(...boxes.map((box) => box.x))).toBeLessThan(30)
  expect(stackSize(20)).toEqual(stackSize(3))
})

test('a stack lies beside what is near it, not on it, and stays in its zone', () => {
  const board = aRow('a', 'b', 'c', 'd')
  const stack = stackOn(board, [idOf('c')], idOf('b'))!
  const frame = { ...heading(board, stack).at, ...stackSize(2) }
  for (const name of ['a', 'd']) expect(overlaps(frame, boxAt(board, idOf(name))!)).toBe(false)
  expect(note(board, 'b').zone).toBe('zone.dream')
})

test('a stack is spread out so that all can be read, and laid together again', () => {
  const board = aRow('a', 'b', 'c')
  const stack = stackOn(board, [idOf('b'), idOf('c')], idOf('a'))!
  setFolded(board, stack, false)
  expect(isSpread(board)).toBe(true)
  expect(['a', 'b', 'c'].every((name) => note(board, name).cluster === stack)).toBe(true)
  setFolded(board, stack, true)
  expect(isSpread(board)).toBe(false)
})

test('a note that is dropped on a stack’s edge lies in the pile with the others', () => {
  const board = aRow('a', 'b', 'c')
  const stack = stackOn(board, [idOf('b')], idOf('a'))!
  const { at } = heading(board, stack)
  const from = note(board, 'c').at
  dropItems(board, [idOf('c')], { x: at.x + 40 - from.x, y: at.y + 20 - from.y })
  expect(note(board, 'c').cluster).toBe(stack)
  expect(note(board, 'c').at.y).toBeGreaterThanOrEqual(at.y + 56)
})

test('one note is taken out of a stack and lies beside it; the last one takes the heading with it', () => {
  const board = aRow('a', 'b')
  const stack = stackOn(board, [idOf('b')], idOf('a'))!
  takeOut(board, idOf('b'))
  expect(note(board, 'b').cluster).toBe('')
  expect(isSpread(board)).toBe(true)
  takeOut(board, idOf('a'))
  expect(board.items.has(stack)).toBe(false)
})

test('dissolving what was gathered puts every note back where it lay, in the zone it lay in', () => {
  for (const gather of [
    (board: TestBoard) => groupNotes(board, ['a', 'b', 'c'].map(idOf), 'Mad')!,
    (board: TestBoard) => stackOn(board, [idOf('b'), idOf('c')], idOf('a'))!,
    (board: TestBoard) => groupNotes(board, [stackOn(board, [idOf('b')], idOf('a'))!, idOf('c')], 'Mad')!,
  ]) {
    const board = aRow('a', 'b', 'c')
    putZone(board, 'zone.clusters', { x: 3000, y: 0 })
    const before = ['a', 'b', 'c'].map((name) => [note(board, name).at, note(board, name).zone])
    ungroup(board, gather(board))
    expect(['a', 'b', 'c'].map((name) => [note(board, name).at, note(board, name).zone])).toEqual(before)
  }
})

test('a place that has been taken meanwhile is not taken back', () => {
  const board = aRow('a', 'b')
  putZone(board, 'zone.clusters', { x: 3000, y: 0 })
  const cluster = groupNotes(board, ['a', 'b'].map(idOf), 'Mad')!
  putNote(board, 'new', { zone: 'zone.dream', at: { x: 40, y: 80 } })
  ungroup(board, cluster)
  expect(isSpread(board)).toBe(true)
  expect(note(board, 'a').zone).toBe('zone.clusters')
})

test('clusters that become one keep both names, as far as there is room', () => {
  const board = aRow('a', 'b', 'c', 'd')
  const [one, two] = [groupNotes(board, [idOf('a')], 'Mad')!, groupNotes(board, [idOf('b')], 'Ro')!]
  expect(stackOn(board, [one], two)).toBe(two)
  expect(heading(board, two).title).toBe('Ro · Mad')
  const long = groupNotes(board, [idOf('c')], 'Et navn, der er så langt, at intet andet kan stå her, slet')!
  expect(heading(board, groupNotes(board, [long, two], '')!).title.startsWith('Et navn')).toBe(true)
})
