import { expect, test } from 'vitest'
import { callPause, createEar } from '#client/canvas/reactions.ts'

const at = { x: 1, y: 2 }
const calling = (n: number) => [{ client: 7, calls: { what: 'idea' as const, n, at } }]
const silent = [{ client: 7 }]
const noon = 1_000_000

test('a call is heard once, at its place, however often it is told', () => {
  const hear = createEar()
  hear(silent, noon)
  expect(hear(calling(1), noon + 1)).toEqual([{ what: 'idea', at }])
  expect(hear(calling(1), noon + 900)).toEqual([])
  expect(hear(silent, noon + 2_000)).toEqual([])
  expect(hear(calling(2), noon + 2_001)).toHaveLength(1)
})

test('what was called before one came is not heard', () => {
  const hear = createEar()
  expect(hear(calling(4), noon)).toEqual([])
  expect(hear(calling(5), noon + 1)).toHaveLength(1)
})

test('nobody calls more than about twice a second, whatever their page sends', () => {
  const hear = createEar()
  hear(silent, noon)
  let heard = 0
  for (let n = 1; n <= 200; n++) heard += hear(calling(n), noon + n * 10).length
  expect(heard).toBeGreaterThan(0)
  expect(heard).toBeLessThanOrEqual(Math.ceil(2_000 / (callPause * 0.8)))
})
