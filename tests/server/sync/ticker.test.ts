import { expect, test } from 'vitest'
import { createTicker } from '#server/sync/ticker.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'

test('the first after a silence does not wait; what follows within the tick goes together', () => {
  const clock = fakeClock()
  let flushes = 0
  const ticker = createTicker(
    clock,
    () => 50,
    () => flushes++,
  )
  ticker.nudge()
  expect(flushes).toBe(1)
  for (let n = 0; n < 10; n++) ticker.nudge()
  expect(flushes).toBe(1)
  clock.pass(50)
  expect(flushes).toBe(2)
  clock.pass(500)
  expect(flushes).toBe(2)
  ticker.nudge()
  expect(flushes).toBe(3)
})

test('a stopped ticker flushes nothing', () => {
  const clock = fakeClock()
  let flushes = 0
  const ticker = createTicker(
    clock,
    () => 50,
    () => flushes++,
  )
  ticker.nudge()
  ticker.nudge()
  ticker.stop()
  clock.pass(1000)
  expect(flushes).toBe(1)
})

test('F10 a clock that is set back by an hour makes nobody wait an hour', () => {
  const clock = fakeClock()
  let flushes = 0
  const ticker = createTicker(
    clock,
    () => 50,
    () => flushes++,
  )
  ticker.nudge()
  clock.set(-3600_000)
  ticker.nudge()
  clock.pass(50)
  expect(flushes).toBe(2)
})
