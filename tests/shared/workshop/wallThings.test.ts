import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { followBoard } from '#shared/docs/follow.ts'
import { addItem } from '#shared/edits/items.ts'
import type { Drawing } from '#shared/items/drawing.ts'
import { readShown } from '#shared/items/index.ts'
import { wallThings } from '#shared/workshop/wallThings.ts'
import { aBoard, idOf, putNote } from '#tests/kit/aBoard.ts'
import { everyThing } from '#tests/kit/everyKind.ts'

const zone = 'zone.dream'
const shown = (board: ReturnType<typeof aBoard>, zones = [zone]) =>
  wallThings(followBoard(board, readShown).items(), zones, 'w')
const aLine = (x: number, more: Partial<Drawing> = {}): Drawing => ({
  ...everyThing.drawing,
  zone,
  at: { x, y: 0 },
  points: [0, 0, 400, 400],
  ...more,
})

test('a wall is told of everything in its zones that it has no place of its own for, and of nothing else', () => {
  const board = aBoard()
  for (const [name, thing] of Object.entries(everyThing)) addItem(board, idOf(name), { ...thing, zone })
  addItem(board, idOf('elsewhere'), { ...everyThing.text, zone: 'zone.other' })
  addItem(board, idOf('blank'), { ...everyThing.text, zone, body: ' ' })
  putNote(board, 'note', { zone })
  board.items.set(
    idOf('wheel'),
    new Y.Map<unknown>(Object.entries({ kind: 'wheel', at: { x: 1, y: 2 }, order: 3, zone })),
  )
  const things = shown(board)
  expect(things.map((one) => one.id).sort()).toEqual([...Object.keys(everyThing), 'wheel'].map(idOf).sort())
  expect(things.find((one) => one.id === idOf('wheel'))?.look).toEqual({ isNew: true })
  expect(things.find((one) => one.id === idOf('text'))).toEqual({ id: idOf('text'), zone, text: 'Velkommen' })
})

test('lines that lie near each other are one drawing, in a box around them all; those far away another', () => {
  const board = aBoard()
  for (const [n, x] of [0, 90, 180, 900].entries()) addItem(board, idOf(`l${n}`), aLine(x, { order: n }))
  const drawings = shown(board).map((one) => one.look?.drawn)
  expect(drawings.map((one) => one?.strokes.length).sort()).toEqual([1, 3])
  const whole = drawings.find((one) => one?.strokes.length === 3)
  expect(whole?.box).toMatchObject({ x: 0, y: 0 })
  expect(whole?.box.w).toBeGreaterThan(270)
  expect(whole?.strokes.map((one) => one.at?.x).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([0, 90, 180])
})

test('a line between two things is shown between what they say, whatever the way it runs on the board', () => {
  const board = aBoard()
  const [coffee, music] = [
    putNote(board, 'coffee', { body: 'Kaffe', at: { x: 500, y: 900 } }),
    putNote(board, 'music', { body: 'Musik', at: { x: 0, y: 0 } }),
  ]
  addItem(board, idOf('line'), {
    ...everyThing.connector,
    zone,
    from: { is: 'item', id: coffee },
    to: { is: 'item', id: music },
  })
  const [line] = shown(board)
  expect(line?.look?.ends).toEqual(['Kaffe', 'Musik'])
  expect(line?.look?.drawn?.strokes[0]?.d).toBe('M0 0L160 0')
})

test('a board full of long lines sends a wall no more than it can take, the newest', () => {
  const board = aBoard()
  const points = Array.from({ length: 1600 }, (_, n) => (n % 2 ? 13 : -17 + (n % 40)))
  for (let n = 0; n < 40; n++) addItem(board, idOf(`l${n}x`), aLine(n * 10_000, { order: n, points }))
  const things = shown(board)
  expect(JSON.stringify(things).length).toBeLessThan(150_000)
  expect(things.length).toBeGreaterThan(3)
  expect(things.at(-1)?.id).toBe(idOf('l39x'))
})
