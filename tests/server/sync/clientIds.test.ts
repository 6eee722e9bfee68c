import { expect, test } from 'vitest'
import { createClientIds } from '#server/sync/clientIds.ts'
import { limits } from '#server/sync/limits.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'

test('an id is whose it was first, however often they come back', () => {
  const ids = createClientIds(fakeClock())
  expect(ids.mayUse(1, 'anna')).toBe(true)
  expect(ids.bind(1, 'anna')).toBe(true)
  expect(ids.mayUse(1, 'eve')).toBe(false)
  expect(ids.bind(1, 'eve')).toBe(false)
  expect(ids.bind(1, 'anna')).toBe(true)
  expect([ids.owns(1, 'anna'), ids.owns(1, 'eve'), ids.owns(2, 'anna')]).toEqual([true, false, false])
})

test('the server’s own id is nobody’s', () => {
  const ids = createClientIds(fakeClock())
  ids.reserve(9)
  expect(ids.mayUse(9, 'anna')).toBe(false)
  expect(ids.bind(9, 'anna')).toBe(false)
})

test('sixteen at once and one a minute: a page may be loaded all day, a document is not filled with names', () => {
  const clock = fakeClock()
  const ids = createClientIds(clock)
  for (let id = 0; id < limits.clientIds.burst; id++) expect(ids.bind(id, 'anna')).toBe(true)
  expect(ids.bind(99, 'anna')).toBe(false)
  expect(ids.bind(99, 'bo')).toBe(true)
  expect(ids.bind(3, 'anna')).toBe(true)
  clock.pass(60_000)
  expect(ids.bind(100, 'anna')).toBe(true)
  expect(ids.bind(101, 'anna')).toBe(false)
})
