import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heartOf, liesOn, snapped } from '#shared/edits/snap.ts'

const box = (x: number, y: number, w = 100, h = 100) => ({ x, y, w, h })

test('an edge close to another edge meets it, and a line shows why', () => {
  const { by, guides } = snapped(box(4, 300), [box(0, 0)], 8)
  expect(by).toEqual({ x: -4, y: 0 })
  expect(guides[0]).toEqual({ is: 'line', from: { x: 0, y: 0 }, to: { x: 0, y: 400 } })
})

test('middles of unequal things meet', () => {
  expect(snapped(box(22, 300, 60, 60), [box(0, 0)], 8).by.x).toBe(-2)
})

test('a third thing takes the same distance as the first two have', () => {
  const { by, guides } = snapped(box(305, 2), [box(0, 0), box(150, 0)], 8)
  expect(by).toEqual({ x: -5, y: -2 })
  expect(guides.filter(({ is }) => is === 'gap')).toEqual([
    { is: 'gap', from: { x: 100, y: 50 }, to: { x: 150, y: 50 } },
    { is: 'gap', from: { x: 250, y: 50 }, to: { x: 300, y: 50 } },
  ])
})

test('a thing between two others comes to lie midway', () => {
  expect(snapped(box(146, 0), [box(0, 0), box(307, 0)], 8).by.x).toBe(7.5)
})

test('nothing pulls from farther away than it may, and what has snapped stays', () => {
  const some = fc.integer({ min: -400, max: 400 })
  const one = fc.record({ x: some, y: some, w: fc.integer({ min: 20, max: 300 }), h: fc.integer({ min: 20, max: 300 }) })
  fc.assert(
    fc.property(one, fc.array(one, { maxLength: 8 }), fc.integer({ min: 0, max: 12 }), (moving, others, reach) => {
      const { by, guides } = snapped(moving, others, reach)
      expect(Math.max(Math.abs(by.x), Math.abs(by.y))).toBeLessThanOrEqual(reach)
      if (by.x !== 0 || by.y !== 0) expect(guides.length).toBeGreaterThan(0)
      if (others.length === 0) expect(by).toEqual({ x: 0, y: 0 })
    }),
  )
})

test('only the middle third of a note means the note itself', () => {
  expect(heartOf(box(0, 0, 240, 210))).toEqual(box(80, 70, 80, 70))
  expect(liesOn(box(30, 30), box(0, 0))).toBe(false)
  expect(liesOn(box(10, -10), box(0, 0))).toBe(true)
})
