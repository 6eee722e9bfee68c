import { expect, test } from 'vitest'
import { shown } from '#client/canvas/camera.ts'
import { alike } from '#client/places/board/following.ts'

test.each([
  ['a wide screen', { w: 1920, h: 900 }],
  ['a phone held upright', { w: 390, h: 700 }],
  ['the same screen', { w: 1280, h: 724 }],
])('on %s one sees all that the leader sees, in the middle', (_, view) => {
  const sees = { x: -59, y: 1338, w: 2375, h: 1343 }
  const here = shown(alike(sees, view), view)
  expect(here.x).toBeLessThanOrEqual(sees.x + 0.01)
  expect(here.y).toBeLessThanOrEqual(sees.y + 0.01)
  expect(here.x + here.w / 2).toBeCloseTo(sees.x + sees.w / 2)
  expect(here.y + here.h / 2).toBeCloseTo(sees.y + sees.h / 2)
  expect(Math.min(here.w / sees.w, here.h / sees.h)).toBeCloseTo(1)
})
