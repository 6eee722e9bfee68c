import { expect, test } from 'vitest'
import type { State } from '#server/workshop/roomState.ts'
import { createSilentBeat } from '#server/workshop/silentBeat.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'

const silent = (ideas: number, more: Partial<State> = {}) =>
  ({ silent: true, step: 1, waiting: { ideas, seats: 3, few: false }, ...more }) as State

/** A room that is told again whenever the beat asks for it. */
function aRoom() {
  const clock = fakeClock()
  let now = silent(3)
  let told = now
  const tell = () => {
    told = beat.hold(told, now)
  }
  const beat = createSilentBeat(clock, tell)
  return {
    clock,
    beat,
    told: () => told.waiting.ideas,
    becomes(state: State) {
      now = state
      tell()
    },
  }
}

test('a number moves on the clock’s beat, not when somebody presses the button', () => {
  const room = aRoom()
  room.clock.pass(61_234)
  room.becomes(silent(4))
  room.becomes(silent(5))
  expect(room.told()).toBe(3)
  room.clock.pass(3_765)
  expect(room.told()).toBe(3)
  room.clock.pass(1)
  expect(room.told()).toBe(5)
})

test('other news in between does not carry the number along', () => {
  const room = aRoom()
  room.becomes(silent(4, { title: 'Nyt' }))
  expect(room.told()).toBe(3)
})

test('the reveal and another step are told at once', () => {
  const room = aRoom()
  room.becomes(silent(0, { silent: false }))
  expect(room.told()).toBe(0)
  room.becomes(silent(7, { step: 2 }))
  expect(room.told()).toBe(7)
})

test('nothing is asked once the room is closed', () => {
  const room = aRoom()
  room.becomes(silent(4))
  room.beat.stop()
  room.clock.pass(60_000)
  expect(room.told()).toBe(3)
})
