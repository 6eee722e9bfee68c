import * as v from 'valibot'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addItem, removeItems } from '#shared/edits/items.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import type { Drawing } from '#shared/items/drawing.ts'
import { isBlank, type Item, kinds, readItem, readShown, sizeOf, traitsOf, wordsOf } from '#shared/items/index.ts'
import { packStroke, readStroke } from '#shared/items/stroke.ts'
import { aBoard, idOf } from '#tests/kit/aBoard.ts'
import { everyThing } from '#tests/kit/everyKind.ts'

const things: Item[] = Object.values(everyThing)

test.each(things)('a $kind reads as it was written', (item) => {
  const board = aBoard()
  addItem(board, idOf('x'), item)
  expect(readItem(board.items.get(idOf('x'))!)).toEqual(item)
})

test.each(things)('a $kind says its words in a shared text, so that two can write at once', (item) => {
  const board = aBoard()
  addItem(board, idOf('x'), item)
  const { words } = traitsOf(item)
  if (words) expect(board.items.get(idOf('x'))?.get(words.field)).toBeInstanceOf(Y.Text)
  else expect(kinds[item.kind].texts).toEqual([])
})

test('numbers that are not, are endless or are out of reach are refused by every kind', () => {
  for (const item of things)
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e9])
      expect(v.is(kinds[item.kind].schema, { ...item, at: { x: bad, y: 0 } }), item.kind).toBe(false)
  const { schema } = kinds.drawing
  expect(v.is(schema, { ...everyThing.drawing, points: Array(1602).fill(1) })).toBe(false)
  expect(v.is(schema, { ...everyThing.drawing, points: [1.5, 2] })).toBe(false)
  expect(v.is(kinds.shape.schema, { ...everyThing.shape, form: 'star' })).toBe(false)
  expect(v.is(kinds.text.schema, { ...everyThing.text, width: 0 })).toBe(false)
})

test('free text is as high as its lines', () => {
  const long = { ...everyThing.text, body: 'Vi prøver en roligere morgen. '.repeat(6) }
  expect(sizeOf(long).h).toBeGreaterThan(sizeOf(everyThing.text).h * 3)
  expect(sizeOf(long).w).toBe(360)
})

test('the corner beside an ellipse belongs to what lies under it', () => {
  const hit = (x: number, y: number) => traitsOf(everyThing.shape).shape?.hits?.(everyThing.shape, { x: 40 + x, y: 60 + y }, 0, () => undefined)
  expect([hit(100, 50), hit(4, 4), hit(198, 98)]).toEqual([true, false, false])
})

test('a drawn line is touched along its way and not inside its box', () => {
  const { hits } = traitsOf(everyThing.drawing).shape ?? {}
  const touched = (x: number, y: number) => hits?.(everyThing.drawing, { x: 40 + x, y: 60 + y }, 2, () => undefined)
  expect([touched(50, 4), touched(103, 60), touched(50, 60)]).toEqual([true, true, false])
})

test('a drawing lies where it was drawn, however often it is packed', () => {
  const drawn = Array.from({ length: 400 }, (_, n) => ({ x: 100 + n, y: 50 + 30 * Math.sin(n / 9) }))
  const packed = packStroke(drawn, 3, 1600)
  const back = readStroke(packed.points).map((p) => ({ x: p.x + packed.at.x, y: p.y + packed.at.y }))
  for (const p of drawn)
    expect(Math.min(...back.map((q, n) => near(p, back[n - 1] ?? q, q)))).toBeLessThan(1)
  const item: Drawing = { ...everyThing.drawing, ...packed }
  const box = boxOf(item)
  expect(box.x).toBeLessThanOrEqual(98)
  expect(box.x + box.w).toBeGreaterThanOrEqual(500)
})
const near = (p: { x: number; y: number }, a: { x: number; y: number }, b: { x: number; y: number }): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const part = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(p.x - a.x - part * dx, p.y - a.y - part * dy)
}

test('what only a newer client knows is kept, shown by a stand-in, and not removed from here', () => {
  const board = aBoard()
  const raw = new Y.Map<unknown>(Object.entries({ kind: 'hologram', at: { x: 5, y: 6 }, order: 2, glow: 3 }))
  board.items.set(idOf('new'), raw)
  expect(readItem(raw)).toBeUndefined()
  expect(readShown(raw)).toEqual({ kind: 'unknown', at: { x: 5, y: 6 }, order: 2, zone: '' })
  expect(removeItems(board, [idOf('new')]).items).toEqual([])
  expect(board.items.get(idOf('new'))?.toJSON()).toMatchObject({ kind: 'hologram', glow: 3 })
})

test('free text without words is nothing, a shape without words is a shape', () => {
  expect(isBlank({ ...everyThing.text, body: ' ' })).toBe(true)
  expect(isBlank({ ...everyThing.shape, body: '' })).toBe(false)
  expect(wordsOf(everyThing.image)).toBe('En have')
})
