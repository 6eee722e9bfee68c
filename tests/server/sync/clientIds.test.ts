import { expect, test } from 'vitest'
import { createClientIds } from '#server/sync/clientIds.ts'
import type { Signatures } from '#server/sync/signatures.ts'
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

test('after a restart an id is still whose it was, whatever browser they come back with, and nobody else’s', async () => {
  const rows: { client: number; mark: string }[] = []
  const signatures: Signatures = {
    all: async () => rows,
    add: async (client, mark) => void rows.push({ client, mark }),
    clear: async () => void rows.splice(0),
  }
  const log = { info() {}, warn() {}, error() {} }
  const before = createClientIds(fakeClock(), { signatures, log })
  await before.ready()
  before.meet('anna', 'mark of anna')
  expect([before.bind(1, 'anna'), before.bind(1, 'anna'), before.hold(2, 'anna')]).toEqual([true, true, true])
  expect(rows, 'who only points has not signed').toEqual([{ client: 1, mark: 'mark of anna' }])

  const after = createClientIds(fakeClock(), { signatures, log })
  await after.ready()
  after.meet('eve', 'mark of eve')
  expect([after.mayUse(1, 'eve'), after.bind(1, 'eve'), after.owns(1, 'eve')]).toEqual([false, false, false])
  expect(after.mayUse(1, 'anna'), 'she has not shown her mark yet').toBe(false)
  after.meet('anna', 'another mark')
  after.meet('anna', 'mark of anna')
  expect([after.mayUse(1, 'anna'), after.bind(1, 'anna'), after.owns(1, 'anna')]).toEqual([true, true, true])
  expect(rows).toHaveLength(1)
})
