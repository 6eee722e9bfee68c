import { expect, test } from 'vitest'
import { keepSame } from '#client/live/roomSame.ts'

const room = () => ({
  step: 1,
  timer: { endsAt: 5, minutes: 1 },
  targets: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
})

test('a room that is heard again unchanged is the very same room', () => {
  const old = room()
  expect(keepSame(old, room())).toBe(old)
})

test('only what changed becomes new', () => {
  const old = room()
  const next = keepSame(old, { ...room(), step: 2 })
  expect(next).toEqual({ ...room(), step: 2 })
  expect(next.targets).toBe(old.targets)
  expect(next.timer).toBe(old.timer)
})

test('a list entry is known by its id, also when another comes before it', () => {
  const old = room()
  const next = keepSame(old, { ...room(), targets: [{ id: 'c', title: 'C' }, ...room().targets] })
  expect(next.targets.map((one) => one.id)).toEqual(['c', 'a', 'b'])
  expect(next.targets[1]).toBe(old.targets[0])
  expect(next.targets[2]).toBe(old.targets[1])
})

test('entries that change places make a new list of the same entries', () => {
  const old = room()
  const next = keepSame(old, { ...room(), targets: room().targets.toReversed() })
  expect(next.targets).toEqual(room().targets.toReversed())
  expect(next.targets[0]).toBe(old.targets[1])
})

test('what falls away falls away', () => {
  expect(keepSame(room(), { ...room(), timer: null, targets: [] })).toEqual({ step: 1, timer: null, targets: [] })
  expect(keepSame({ a: 1, b: 2 } as object, { a: 1 })).toEqual({ a: 1 })
})
