import { expect, test } from 'vitest'
import { createScene } from '#client/canvas/scene.ts'
import { createTrailing } from '#client/canvas/trailing.ts'
import { readBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import type { Item } from '#shared/items/index.ts'
import type { BoxOf } from '#shared/items/kind.ts'
import { routeOf } from '#shared/items/connector.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

/** Two notes with a line between them, and what the hand's own picture shows. */
function aLine() {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 600, y: 0 } })
  const ends = { from: { is: 'item', id: idOf('a') }, to: { is: 'item', id: idOf('b') } } as const
  addItem(board, idOf('line'), { ...everyThing.connector, ...ends })
  const scene = createScene()
  for (const item of readBoard(board)) scene.put(item.id, item)
  const shown: { items: readonly Item[]; boxOf: BoxOf }[] = []
  const trailing = createTrailing(scene, { show: (items, boxOf = scene.boxOf) => shown.push({ items, boxOf }) })
  /** Where the line begins and ends in what was last shown. */
  const route = () => {
    const { items = [], boxOf = scene.boxOf } = shown.at(-1) ?? {}
    return items.flatMap((one) => (one.kind === 'connector' ? routeOf(one, boxOf) : []))
  }
  return { scene, trailing, shown, route }
}

test('a line follows the thing that is carried, and its other end turns towards it', () => {
  const { scene, trailing, route } = aLine()
  const line = scene.get(idOf('line'))!
  const before = line.kind === 'connector' ? routeOf(line, scene.boxOf) : []
  expect(trailing.along([idOf('a')])).toEqual([idOf('line')])
  trailing.draw([idOf('a')], { x: 0, y: 900 })
  const [from, to] = route()
  expect(from!.y).toBeGreaterThan(800)
  expect(to!.y).toBeGreaterThan(before[1]!.y)
  expect(scene.boxOf(idOf('a'))).toMatchObject({ x: 0, y: 0 })
})

test('when both things are carried the line goes along as it is, and when they are laid down nothing is shown', () => {
  const { scene, trailing, shown, route } = aLine()
  const line = scene.get(idOf('line'))!
  const before = line.kind === 'connector' ? routeOf(line, scene.boxOf) : []
  trailing.draw([idOf('a'), idOf('b')], { x: 50, y: 70 })
  expect(route()).toEqual(before.map(({ x, y }) => ({ x: x + 50, y: y + 70 })))
  trailing.draw([], { x: 0, y: 0 })
  expect(shown.at(-1)?.items).toEqual([])
  trailing.again()
  expect(shown).toHaveLength(2)
})

test('a hand that carries nothing with a line leaves alone what is being drawn', () => {
  const { trailing, shown } = aLine()
  trailing.draw([], { x: 0, y: 0 })
  expect(shown).toEqual([])
})
