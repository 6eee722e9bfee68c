import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createCount } from '#server/sync/guardCount.ts'
import { usualLimits } from '#server/limits.ts'
import { signer } from '#tests/kit/judged.ts'

const { boardItems: most, boardItemsOpen: open, boardItemsCrowd: crowd, boardItemsEach: each } = usualLimits

/** A board that has had so many items, of which the signer has made some. */
function items(all: number, own = 0): Y.Map<unknown> {
  const map = new Y.Doc().getMap('items')
  for (let n = 0; n < all; n++) map._map.set(String(n), { id: { client: n < own ? 7 : 100 } } as Y.Item)
  return map
}
/** How many more may come, up to a limit of patience. */
function room(count: ReturnType<typeof createCount>): number {
  let n = 0
  while (n < most && count.hasRoom()) n++
  return n
}

test('nobody puts more on a board than it carries, and what one update adds counts at once', () => {
  expect(room(createCount(items(most - 3), undefined))).toBe(3)
  expect(room(createCount(items(most), undefined))).toBe(0)
})
test('participants leave the last part of it to the facilitators, however many they are', () => {
  expect(room(createCount(items(open - 3), signer))).toBe(3)
  expect(room(createCount(items(open), signer))).toBe(0)
  expect(createCount(items(open), undefined).hasRoom()).toBe(true)
})
test('one person alone cannot use up everybody’s room', () => {
  expect(room(createCount(items(crowd, each), signer))).toBe(0)
  expect(room(createCount(items(crowd, each - 2), signer))).toBe(2)
  expect(room(createCount(items(0), signer)), 'in one update, on an empty board').toBe(crowd)
})
