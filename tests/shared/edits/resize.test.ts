import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resized, sideLimits } from '#shared/edits/resize.ts'

const box = { x: 10, y: 20, w: 200, h: 100 }

test('a thing grows only the ways its kind allows', () => {
  expect(resized(box, { x: 50, y: 50 }, 'none')).toEqual(box)
  expect(resized(box, { x: 50, y: 50 }, 'width')).toEqual({ ...box, w: 250 })
  expect(resized(box, { x: 50, y: 50 }, 'both')).toEqual({ ...box, w: 250, h: 150 })
  expect(resized(box, { x: 100, y: 0 }, 'keepRatio')).toEqual({ ...box, w: 300, h: 150 })
})

test('however far a hand pulls, no side gets too small to grip or larger than the board can bear', () => {
  const some = fc.integer({ min: -1e5, max: 1e5 })
  fc.assert(
    fc.property(some, some, fc.constantFrom('width', 'both', 'keepRatio'), (x, y, resizes) => {
      const { w, h } = resized(box, { x, y }, resizes)
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(sideLimits.least)
      expect(Math.max(w, h)).toBeLessThanOrEqual(sideLimits.most)
      if (resizes === 'keepRatio') expect(Math.abs(w / h - 2)).toBeLessThan(0.06)
    }),
  )
})
