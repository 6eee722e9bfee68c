import { expect, test } from 'vitest'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { addItem, moveItems, removeItems, restoreItems } from '#shared/edits/items.ts'
import type { Board } from '#shared/docs/board.ts'
import type { Connector } from '#shared/items/connector.ts'
import { routeOf } from '#shared/items/connector.ts'
import { readKind } from '#shared/items/index.ts'
import { boxAt } from '#shared/edits/boxes.ts'
import type { ItemId } from '#shared/ids.ts'
import { aBoard, idOf, putNote } from '#tests/kit/aBoard.ts'
import { everyThing } from '#tests/kit/everyKind.ts'

const hangs = (id: ItemId) => ({ is: 'item', id }) as const
const line = (board: Board): Connector => readKind(board.items.get(idOf('line')), 'connector')!

function twoJoined() {
  const board = aBoard()
  const [a, b] = [putNote(board, 'a'), putNote(board, 'b', { at: { x: 600, y: 0 } })]
  addItem(board, idOf('line'), { ...everyThing.connector, at: { x: 120, y: 100 }, from: hangs(a), to: hangs(b) })
  const route = () => routeOf(line(board), (id) => boxAt(board, id))
  return { board, a, b, route }
}

test('a line follows what it hangs on, and nothing of that is stored', () => {
  const { board, b, route } = twoJoined()
  const before = JSON.stringify(line(board))
  expect(route()[1]).toEqual({ x: 594, y: 100 })
  moveItems(board, [b], { x: 400, y: 0 })
  expect(route()[1]).toEqual({ x: 994, y: 100 })
  expect(JSON.stringify(line(board))).toBe(before)
})

test('when what it hangs on goes, the end stays where it was, and hangs again when that comes back', () => {
  const { board, b, route } = twoJoined()
  const [, end] = route()
  const removed = removeItems(board, [b])
  expect(line(board).to).toEqual({ is: 'free', by: { x: end.x - 120, y: end.y - 100 } })
  expect(route()[1]).toEqual(end)
  restoreItems(board, removed)
  expect(line(board).to).toEqual(hangs(b))
})

test('a line that somebody has moved since is left alone when the note comes back', () => {
  const { board, b } = twoJoined()
  const removed = removeItems(board, [b])
  const elsewhere = { is: 'free', by: { x: 5, y: 5 } } as const
  board.items.get(idOf('line'))?.set('to', elsewhere)
  restoreItems(board, removed)
  expect(line(board).to).toEqual(elsewhere)
})

test('a line to a cluster stays when the cluster is dissolved', () => {
  const { board, a, b } = twoJoined()
  const cluster = groupNotes(board, [b], 'Mad')!
  board.items.get(idOf('line'))?.set('to', hangs(cluster))
  ungroup(board, cluster)
  expect(line(board).from).toEqual(hangs(a))
  expect(line(board).to.is).toBe('free')
})

test('a line whose thing went unseen is still somewhere', () => {
  const { board, b, route } = twoJoined()
  board.items.delete(b)
  expect(route().every((one) => Number.isFinite(one.x + one.y))).toBe(true)
})
