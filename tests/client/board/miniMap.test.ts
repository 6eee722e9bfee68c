import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shown } from '#client/canvas/camera.ts'
import { centredOn, placeOfMap } from '#client/places/board/miniMap.ts'
import { contains } from '#shared/geometry.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const box = fc.record({ x: number(-9000, 9000), y: number(-9000, 9000), w: number(1, 20_000), h: number(1, 20_000) })
const map = { w: 240, h: 160 }

test('all of the board is on the map, and a point of the map is that point of the board', () => {
  fc.assert(
    fc.property(box, number(0, 1), number(0, 1), (whole, across, down) => {
      const place = placeOfMap(whole, map)
      const at = { x: whole.x + across * whole.w, y: whole.y + down * whole.h }
      const seen = place.toMap({ ...at, w: 0, h: 0 })
      expect(contains({ x: -0.01, y: -0.01, w: map.w + 0.02, h: map.h + 0.02 }, seen)).toBe(true)
      expect(place.toBoard(seen).x).toBeCloseTo(at.x, 3)
      expect(place.toBoard(seen).y).toBeCloseTo(at.y, 3)
    }),
  )
})

test('a press puts that point in the middle of the view, as near as before', () => {
  const camera = centredOn({ x: 500, y: 300 }, { x: 0, y: 0, zoom: 0.5 }, { w: 1000, h: 600 })
  expect(shown(camera, { w: 1000, h: 600 })).toEqual({ x: -500, y: -300, w: 2000, h: 1200 })
})
