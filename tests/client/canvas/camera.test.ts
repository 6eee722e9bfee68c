import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  between,
  type Camera,
  fitted,
  panned,
  pinched,
  readCamera,
  revealed,
  shown,
  toBoard,
  toView,
  writeCamera,
  zoomed,
} from '#client/canvas/camera.ts'
import { contains } from '#shared/geometry.ts'

const number = fc.double({ min: -5000, max: 5000, noNaN: true })
const point = fc.record({ x: number, y: number })
const camera: fc.Arbitrary<Camera> = fc.record({
  x: number,
  y: number,
  zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
})
const view = { w: 1440, h: 900 }

test('the board point under the pointer stays there while one zooms', () => {
  fc.assert(
    fc.property(camera, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (from, at, factor) => {
      const to = toView(zoomed(from, at, factor), toBoard(from, at))
      expect(to.x).toBeCloseTo(at.x, 3)
      expect(to.y).toBeCloseTo(at.y, 3)
    }),
  )
})

test('two fingers keep hold of what they took hold of', () => {
  const from = { x: 100, y: 50, zoom: 0.8 }
  const before = [
    { x: 200, y: 300 },
    { x: 400, y: 300 },
  ] as const
  const now = [
    { x: 150, y: 340 },
    { x: 450, y: 340 },
  ] as const
  const to = pinched(from, before, now)
  for (const [at, finger] of before.entries()) {
    const held = toView(to, toBoard(from, finger))
    expect(held.x).toBeCloseTo(now[at]!.x, 6)
    expect(held.y).toBeCloseTo(now[at]!.y, 6)
  }
})

test('pulling the board and pulling it back changes nothing', () => {
  const from = { x: 3, y: 4, zoom: 0.5 }
  expect(panned(panned(from, { x: 10, y: -6 }), { x: -10, y: 6 })).toEqual(from)
})

test('fitting shows the whole box, and never larger than life', () => {
  const box = { x: -400, y: 9000, w: 5000, h: 300 }
  const seen = shown(fitted(box, view), view)
  expect(contains(seen, box) && contains(seen, { x: box.x + box.w, y: box.y + box.h })).toBe(true)
  expect(fitted({ x: 0, y: 0, w: 10, h: 10 }, view).zoom).toBe(1)
})

test('what is in view already does not make the board jump', () => {
  const from = { x: 0, y: 0, zoom: 1 }
  expect(revealed(from, { x: 500, y: 300, w: 240, h: 200 }, view, 0.3)).toEqual(from)
  const far = revealed(from, { x: 5000, y: 300, w: 240, h: 200 }, view, 0.3)
  expect(contains(shown(far, view), { x: 5240, y: 500 })).toBe(true)
})

test('a glide starts where one is and ends where one is going', () => {
  fc.assert(
    fc.property(camera, camera, (a, b) => {
      for (const [part, end] of [
        [0, a],
        [1, b],
      ] as const) {
        const now = between(a, b, view, part)
        expect(now.x).toBeCloseTo(end.x, 3)
        expect(now.y).toBeCloseTo(end.y, 3)
        expect(now.zoom).toBeCloseTo(end.zoom, 6)
      }
    }),
  )
})

test('the address brings one back to the same place, and nonsense in it is nothing', () => {
  expect(readCamera(writeCamera({ x: -12, y: 340, zoom: 0.25 }))).toEqual({ x: -12, y: 340, zoom: 0.25 })
  for (const hash of ['', '#c=1,2', '#c=1,2,0', '#c=a,b,c', '#c=1,2,..']) expect(readCamera(hash)).toBeUndefined()
})
