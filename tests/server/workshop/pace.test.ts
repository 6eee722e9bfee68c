import { expect, test } from 'vitest'
import { inTurns, paced } from '#server/workshop/pace.ts'
import { fakeClock } from '../../kit/fakeClock.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('after a silence there is no waiting, and many askings in a tick are one run', async () => {
  const clock = fakeClock()
  let runs = 0
  const ask = paced(clock, 100, async () => {
    runs++
  })
  ask()
  expect(runs).toBe(1)
  for (let i = 0; i < 50; i++) ask()
  await settled()
  clock.pass(99)
  expect(runs).toBe(1)
  clock.pass(1)
  expect(runs).toBe(2)
  await settled()
  clock.pass(1000)
  expect(runs).toBe(2)
})

test('a run that took long is followed by as long a rest', async () => {
  const clock = fakeClock()
  let runs = 0
  const ask = paced(clock, 100, async () => {
    runs++
    clock.pass(800)
  })
  ask()
  ask()
  await settled()
  clock.pass(799)
  expect(runs).toBe(1)
  clock.pass(1)
  expect(runs).toBe(2)
})

test('what has been stopped does not run again', async () => {
  const clock = fakeClock()
  let runs = 0
  const ask = paced(clock, 100, async () => {
    runs++
  })
  ask()
  ask()
  ask.stop()
  await settled()
  clock.pass(1000)
  ask()
  expect(runs).toBe(1)
})

test('who asks while a turn runs shares one turn that begins afterwards', async () => {
  const begun: (() => void)[] = []
  const ask = inTurns(() => new Promise((resolve) => begun.push(resolve)))
  const first = ask()
  await settled()
  const later = [ask(), ask(), ask()]
  await settled()
  expect(begun).toHaveLength(1)
  begun[0]?.()
  await first
  await settled()
  expect(begun).toHaveLength(2)
  begun[1]?.()
  await Promise.all(later)
})

test('a turn that fails fails for those who waited for it, and the next goes on', async () => {
  let runs = 0
  const ask = inTurns(async () => {
    if (++runs === 1) throw new Error('full')
  })
  await expect(ask()).rejects.toThrow('full')
  await expect(ask()).resolves.toBeUndefined()
})

test('F10 a clock that is set forward by a day during a run does not stop the next for a day', async () => {
  const clock = fakeClock()
  let runs = 0
  const ask = paced(clock, 100, async () => {
    runs++
    if (runs === 1) clock.set(24 * 3600_000)
  })
  ask()
  await settled()
  ask()
  clock.pass(10_000)
  expect(runs).toBe(2)
})
